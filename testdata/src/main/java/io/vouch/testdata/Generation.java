package io.vouch.testdata;

import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes seeded deals: {@code deals/<deal>/} with papers and deal.json, {@code truth/<deal>.json}, {@code manifest.json}. The
 * same options give the same bytes. Throws {@link io.vouch.testdata.render.FontMissingException} when the Chinese font is
 * not installed.
 */
public final class Generation {
    private static final List<InvoiceFamily> CHINESE = List.of(
            InvoiceFamily.DIGITAL_SPECIAL,
            InvoiceFamily.DIGITAL_GENERAL,
            InvoiceFamily.PAPER_SPECIAL,
            InvoiceFamily.ELECTRONIC_GENERAL);

    private final GenerationOptions options;
    private final Scene scene;
    private final Dice dice;
    private int made;

    private Generation(GenerationOptions options, Typefaces typefaces) {
        this.options = options;
        this.scene = new Scene(typefaces, options.seed());
        this.dice = new Dice(options.seed()).fork("generation");
    }

    /** Told after each deal. */
    @FunctionalInterface
    public interface Progress {
        void made(int deals, int ofDeals);
    }

    public static void run(GenerationOptions options, Path out, Progress progress) throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            Generation generation = new Generation(options, typefaces);
            Manifest manifest = new Manifest(options.seed(), options.asOf());
            for (int round = 0; generation.made < options.deals(); round++) {
                for (DealFolder folder : generation.next(round)) {
                    folder.write(out);
                    manifest.add(folder);
                    generation.made++;
                    progress.made(generation.made, Math.max(options.deals(), generation.made));
                }
            }
            manifest.write(out);
        }
    }

    private List<DealFolder> next(int round) throws IOException {
        Language language = options.languages().get(round % options.languages().size());
        boolean planted =
                !options.problems().isEmpty() && round / options.languages().size() % 2 == 1;
        if (!planted) {
            return clean(language, round);
        }
        int turn = round / (2 * options.languages().size());
        return planted(
                language, options.problems().get(turn % options.problems().size()), turn);
    }

    private List<DealFolder> clean(Language language, int round) throws IOException {
        InvoiceFamily family = family(language);
        DealRequest request = DealRequest.of(language, family, dice.between(1, 4), options.asOf());
        int kind = round / options.languages().size() % 10;
        if (kind == 6 && made + 1 < options.deals()) {
            return scene.rent(look(language, family, 0), look(language, family, 1), request.withInvoices(1));
        }
        if (kind == 8 && made + 1 < options.deals()) {
            return scene.framework(look(language, family, 0), look(language, family, 1), request);
        }
        return List.of(scene.clean(
                look(language, family, 0), kind == 4 && language == Language.EN ? request.withCredits(1) : request));
    }

    private List<DealFolder> planted(Language language, Problem problem, int variant) throws IOException {
        InvoiceFamily family =
                problem == Problem.INT_06 && language == Language.ZH ? InvoiceFamily.DIGITAL_SPECIAL : family(language);
        DealRequest request = DealRequest.of(language, family, dice.between(2, 3), options.asOf());
        if (problem.needsTwoDeals()) {
            Scene.Look first = new Scene.Look(id(language, 0), "original", Media.DIGITAL);
            Medium second = problem == Problem.DUP_02 ? Medium.SCAN : Medium.DIGITAL;
            return scene.repeated(
                    first,
                    new Scene.Look(id(language, 1), problem.check(), Media.DIGITAL.withInvoices(second)),
                    request.withInvoices(1),
                    problem);
        }
        Scene.Look look = look(language, family, 0);
        if (problem == Problem.INT_06) {
            Media media = look.media().withInvoices(language == Language.ZH ? Medium.DIGITAL : Medium.HYBRID);
            look = new Scene.Look(look.id(), look.title(), media);
        }
        return List.of(
                scene.planted(new Scene.Look(look.id(), problem.check(), look.media()), request, problem, variant));
    }

    private InvoiceFamily family(Language language) {
        return language == Language.ZH ? dice.pick(CHINESE) : InvoiceFamily.COMMERCIAL;
    }

    private Scene.Look look(Language language, InvoiceFamily family, int ahead) {
        Media media = new Media(List.of(invoiceMedium(family)), proseMedium(), proseMedium(), proseMedium());
        return new Scene.Look(id(language, ahead), "clean", media);
    }

    private String id(Language language, int ahead) {
        return "d%05d-%s".formatted(made + ahead + 1, language.tag());
    }

    /** A medium of the options that the family can come in; digital where none can. */
    private Medium invoiceMedium(InvoiceFamily family) {
        boolean english = family == InvoiceFamily.COMMERCIAL;
        Medium medium = dice.pick(options.media());
        boolean possible =
                switch (medium) {
                    case DIGITAL, SCAN -> true;
                    case XML -> english || family.isDigital();
                    case OFD -> !english && family != InvoiceFamily.PAPER_SPECIAL;
                    case HYBRID -> english;
                    case DOCX -> false;
                };
        return possible ? medium : Medium.DIGITAL;
    }

    private Medium proseMedium() {
        Medium medium = dice.pick(options.media());
        return medium == Medium.SCAN || medium == Medium.DOCX ? medium : Medium.DIGITAL;
    }
}
