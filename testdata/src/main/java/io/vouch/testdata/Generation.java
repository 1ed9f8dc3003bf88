package io.vouch.testdata;

import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes seeded deals: {@code deals/<deal>/} with papers and deal.json, {@code truth/<deal>.json}, {@code manifest.json}, and with
 * labels {@code labels.jsonl}. The same options give the same bytes. Throws
 * {@link io.vouch.testdata.render.FontMissingException} when the Chinese font is not installed.
 */
public final class Generation {
    /** Forms that few receivables come on; no plot is played with them. */
    private static final List<InvoiceFamily> RARE = List.of(
            InvoiceFamily.MOTOR_VEHICLE,
            InvoiceFamily.DIGITAL_FREIGHT,
            InvoiceFamily.TOLL,
            InvoiceFamily.DIGITAL_PASSENGER,
            InvoiceFamily.ROLL,
            InvoiceFamily.DIGITAL_PAPER,
            InvoiceFamily.DIGITAL_PAPER_GENERAL,
            InvoiceFamily.DIGITAL_FREIGHT,
            InvoiceFamily.DIGITAL_CONSTRUCTION,
            InvoiceFamily.DIGITAL_LEASE);

    /** Groups planned ahead of the writers: enough to keep each of them busy, few enough to hold in memory. */
    private static final int PLANNED_AHEAD = 16;

    private final GenerationOptions options;
    private final Dice dice;
    private final Map<Language, World> worlds = new TreeMap<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int made;

    private Generation(GenerationOptions options) {
        this.options = options;
        this.dice = new Dice(options.seed()).fork("generation");
        for (Language language : Language.values()) {
            worlds.put(language, World.orderly(language, dice.fork("world " + language)));
        }
    }

    /** Told after each deal. */
    @FunctionalInterface
    public interface Progress {
        void made(int deals, int ofDeals);
    }

    /** A group of deals that is thought out and waits to be drawn: by any studio, at any time, with the same result. */
    private record Plan(Drawing drawing) {

        @FunctionalInterface
        interface Drawing {
            List<DealFolder> in(Studio studio) throws IOException;
        }
    }

    /** Plans one group after the other, for later ones rest on earlier ones, and draws several at a time. */
    public static void run(GenerationOptions options, Path out, Progress progress) throws IOException {
        Files.createDirectories(out);
        Generation generation = new Generation(options);
        Manifest manifest = new Manifest(options.seed(), options.asOf());
        int written = 0;
        try (Studios studios = new Studios(options.layouts(), options.labels());
                Labels labels = options.labels() ? Labels.to(out.resolve("labels.jsonl")) : Labels.none()) {
            for (int round = 0; generation.made < options.deals(); ) {
                List<Plan> plans = new ArrayList<>();
                while (plans.size() < PLANNED_AHEAD && generation.made < options.deals()) {
                    plans.add(generation.next(round++));
                }
                for (DealFolder folder : drawn(plans, studios)) {
                    folder.write(out);
                    labels.add(folder);
                    manifest.add(folder);
                    generation.count(folder);
                    written++;
                    progress.made(written, Math.max(options.deals(), written));
                }
            }
        }
        manifest.counts(generation.counts);
        manifest.write(out);
    }

    /** The folders in the order of their plans, whoever draws them. */
    private static List<DealFolder> drawn(List<Plan> plans, Studios studios) throws IOException {
        try {
            return plans.parallelStream()
                    .map(plan -> {
                        try {
                            return studios.lent(plan.drawing()::in);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Makes the truth of the deals without their files. */
    static void dryRun(Typefaces typefaces, GenerationOptions options, Consumer<DealFolder> sink) throws IOException {
        Generation generation = new Generation(options);
        Studio studio = Studio.dry(typefaces, options.layouts());
        for (int round = 0; generation.made < options.deals(); round++) {
            generation.next(round).drawing().in(studio).forEach(sink);
        }
    }

    /** The clean deals that a plot is played in, and the same deals with the plot in them. */
    record Twins(List<DealFolder> clean, List<DealFolder> planted) {}

    /** One group of deals and its clean twin, as files. */
    static Twins twins(Typefaces typefaces, GenerationOptions options, Plot plot, Language language, boolean blatant)
            throws IOException {
        Studio studio = new Studio(typefaces, options.layouts(), false);
        Generation generation = new Generation(options);
        Staged staged = generation.staged(language, plot);
        List<DealFolder> clean = studio.clean(staged.clean());
        return new Twins(
                clean,
                generation.planted(staged, plot, language, blatant).drawing().in(studio));
    }

    private void count(DealFolder folder) {
        count("plots", folder.truth().title());
        for (TruthDocument document : folder.truth().documents().values()) {
            count("types", document.type());
            count("media", document.medium());
            count("layouts", document.layout());
        }
    }

    private void count(String what, String each) {
        counts.computeIfAbsent(what, any -> new TreeMap<>()).merge(each, 1, Integer::sum);
    }

    private Plan next(int round) {
        Language language = options.languages().get(round % options.languages().size());
        int turn = round / options.languages().size();
        List<Plot> plots = options.plots();
        if (plots.isEmpty() || plots.size() > 1 && turn % 2 == 0) {
            return clean(language, turn);
        }
        int spoken = options.languages().size();
        return planted(language, (plots.size() > 1 ? turn / 2 : turn) * spoken + round % spoken);
    }

    /**
     * The planted group of that index. The languages share one row of plots, so that few deals show many of them; twice through
     * the row brings each plot in both languages, four times blatant and subtle in each.
     */
    private Plan planted(Language language, int index) {
        List<Plot> plots = options.plots();
        int spoken = options.languages().size();
        int shift = plots.size() % spoken == 0 ? index / plots.size() : 0;
        int at = (index + shift) % plots.size();
        boolean blatant = (index / (plots.size() * spoken) + at / 2) % 2 == 0;
        return planted(language, plots.get(at), blatant);
    }

    private Plan clean(Language language, int turn) {
        Plot.Cast cast = turn % 5 == 3 ? Plot.Cast.REPAID : Plot.Cast.ONE;
        Cleaner cleaner = new Cleaner(worlds.get(language), dice.fork("clean " + made));
        InvoiceFamily family =
                language == Language.ZH && turn % 4 == 2 ? dice.pick(RARE) : family(language, Plot.Need.NONE);
        DealRequest wanted = cleaner.request(request(language, family), turn);
        Casting casting = casting(language, cast, family, Plot.Need.NONE, wanted);
        List<Draft> drafts = cleaner.accompanied(casting.drafts(cast), casting);
        return planned(drafts.size(), studio -> studio.clean(drafts));
    }

    private Plan planted(Language language, Plot plot, boolean blatant) {
        return planted(staged(language, plot), plot, language, blatant);
    }

    private Plan planned(int deals, Plan.Drawing drawing) {
        made += deals;
        return new Plan(drawing);
    }

    private Plan planted(Staged staged, Plot plot, Language language, boolean blatant) {
        List<Draft> planted = staged.clean().stream().map(Draft::twin).toList();
        Dice choices = dice.fork("plot " + made);
        Player.play(new Kit(plot, planted, worlds.get(language), choices, blatant, staged.casting()));
        String variant = plot.checks().isEmpty() ? "" : blatant ? "blatant" : "subtle";
        return planned(planted.size(), studio -> studio.planted(plot, variant, staged.clean(), planted));
    }

    /** Clean deals ready for a plot, and who cast them. */
    private record Staged(List<Draft> clean, Casting casting) {}

    private Staged staged(Language language, Plot plot) {
        InvoiceFamily family = family(language, plot.need());
        Casting casting = casting(language, plot.cast(), family, plot.need(), request(language, family));
        Cleaner cleaner = new Cleaner(worlds.get(language), dice.fork("clean " + made));
        List<Draft> clean = cleaner.accompanied(casting.drafts(plot.cast()), casting);
        if (plot.need() == Plot.Need.SEAL) {
            clean.forEach(Draft::showSeals);
        }
        return new Staged(clean, casting);
    }

    private DealRequest request(Language language, InvoiceFamily family) {
        return DealRequest.of(language, family, dice.between(2, 3), options.asOf());
    }

    private Casting casting(
            Language language, Plot.Cast cast, InvoiceFamily family, Plot.Need need, DealRequest request) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < cast.deals(); i++) {
            ids.add("d%05d-%s".formatted(made + i + 1, language.tag()));
        }
        return new Casting(worlds.get(language), dice.fork("cast " + made), request, ids, media(family, need));
    }

    private InvoiceFamily family(Language language, Plot.Need need) {
        List<InvoiceFamily> families = Casting.families(language);
        return need == Plot.Need.DATA ? families.get(0) : dice.pick(families);
    }

    private Media media(InvoiceFamily family, Plot.Need need) {
        Media any = new Media(List.of(invoiceMedium(family)), proseMedium(), proseMedium(), proseMedium());
        boolean english = family == InvoiceFamily.COMMERCIAL;
        return switch (need) {
            case NONE -> any;
            case TEXT -> new Media(List.of(Medium.DIGITAL), any.contract(), Medium.DIGITAL, Medium.DIGITAL);
            case DATA -> any.withInvoices(english ? Medium.HYBRID : Medium.DIGITAL);
            case SEAL -> new Media(any.invoices(), any.contract(), picture(), picture());
            case PICTURE -> any.withInvoices(picture());
        };
    }

    private Medium picture() {
        return options.media().stream().filter(Medium::isPicture).findFirst().orElse(Medium.SCAN);
    }

    /** A medium of the options that the family can come in; digital where none can. */
    private Medium invoiceMedium(InvoiceFamily family) {
        boolean english = family == InvoiceFamily.COMMERCIAL;
        Medium medium = dice.pick(options.media());
        boolean possible =
                switch (medium) {
                    case DIGITAL, SCAN, PHOTO, FAX, RESCAN -> true;
                    case XML, HYBRID -> english || family.isDigital();
                    case OFD -> !english && !family.isPaper();
                    case DOCX -> false;
                };
        return possible ? medium : Medium.DIGITAL;
    }

    private Medium proseMedium() {
        Medium medium = dice.pick(options.media());
        return medium.isPicture() || medium == Medium.DOCX ? medium : Medium.DIGITAL;
    }
}
