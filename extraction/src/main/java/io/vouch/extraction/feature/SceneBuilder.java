package io.vouch.extraction.feature;

import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.CandidateFinder;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.candidate.LabelLexicon;
import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import java.util.ArrayList;
import java.util.List;

/** Finds candidates and labels of a document and lets all rules vote. Thread-safe. */
public final class SceneBuilder {

    private final CandidateFinder finder = new CandidateFinder();
    private final LabelLexicon lexicon = new LabelLexicon();
    private final ProseVotes prose = new ProseVotes();

    public Scene build(DocumentLayout layout, Classification classification) {
        List<Candidate> candidates = finder.find(layout);
        List<LabelHit> hits = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            hits.addAll(lexicon.hits(page, classification.type()));
        }
        Scene scene = new Scene(layout, classification.type(), classification.language(), candidates, hits);
        LabelVotes.cast(scene);
        Letterhead.cast(scene);
        prose.cast(scene);
        PartyBlocks.cast(scene);
        SumRows.cast(scene);
        RateTable.cast(scene);
        CurrencyVotes.cast(scene);
        AddressBlocks.cast(scene);
        SignatureBlocks.cast(scene);
        LoneVotes.cast(scene);
        ContractParties.cast(scene);
        KindVotes.cast(scene);
        return scene;
    }
}
