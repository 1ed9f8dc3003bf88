package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.image.ImageFileReader;
import io.vouch.ingest.page.Box;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.check.PaperFields;
import java.util.List;
import java.util.Optional;

/**
 * Whether the debtor's answer was photographed or scanned by the device that took a paper of the seller's own, told by serial number. Where
 * one device took all pictures of a deal it is that of the office that handed them in.
 *
 * @param by the seller's paper that the same device took
 * @param name of the answer's device
 */
record SharedDevice(Optional<ExtractedDocument> by, String name) {

    private static final List<DocumentType> SELLERS =
            List.of(DocumentType.INVOICE, DocumentType.DELIVERY, DocumentType.TRANSFER_NOTICE);

    static SharedDevice of(DealPapers deal, ExtractedDocument answer) {
        String own = name(answer);
        List<ExtractedDocument> sellers = deal.papers().stream()
                .filter(paper -> SELLERS.contains(paper.type()) && !name(paper).isEmpty())
                .toList();
        boolean several = deal.papers().stream()
                        .map(SharedDevice::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .count()
                > 1;
        boolean telling = several && !own.isEmpty();
        return new SharedDevice(
                sellers.stream()
                        .filter(paper -> telling
                                && !PaperFields.isFactoring(paper)
                                && name(paper).equals(own))
                        .findFirst(),
                own);
    }

    private static String name(ExtractedDocument paper) {
        return paper.facts().stream()
                .filter(fact -> fact.code().equals(ImageFileReader.DEVICE_CODE))
                .map(IntegrityFact::after)
                .findFirst()
                .orElse("");
    }

    static Evidence evidence(ExtractedDocument paper, String name) {
        return new Evidence(paper.documentId(), paper.name(), ImageFileReader.DEVICE_CODE, name, "", 1, Box.NONE);
    }
}
