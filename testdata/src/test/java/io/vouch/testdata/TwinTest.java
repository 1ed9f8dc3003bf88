package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fraud beside its clean twin, as files: they differ only where truth says so, and the planted one breaks exactly the
 * rules that the fraud names. One variant in one language of each fraud; the profile {@code slow} takes all four.
 */
final class TwinTest {
    private static final boolean EXHAUSTIVE = Boolean.getBoolean("vouch.exhaustive");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final long SEED = 71_310;

    private static Typefaces typefaces;

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
        typefaces = Typefaces.open();
    }

    @AfterAll
    static void close() throws IOException {
        if (typefaces != null) {
            typefaces.close();
        }
    }

    static Stream<Arguments> groups() {
        List<Arguments> groups = new ArrayList<>();
        for (Fraud fraud : Fraud.values()) {
            for (Language language : Language.values()) {
                for (boolean blatant : new boolean[] {true, false}) {
                    boolean sampled = (fraud.ordinal() % 2 == 0) == (language == Language.ZH)
                            && (fraud.ordinal() / 2 % 2 == 0) == blatant;
                    if (EXHAUSTIVE || sampled) {
                        groups.add(Arguments.of(fraud, language, blatant));
                    }
                }
            }
        }
        return groups.stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aFraudDiffersWhereTruthSaysAndBreaksWhatItNames(Fraud fraud, Language language, boolean blatant)
            throws IOException {
        GenerationOptions options = new GenerationOptions(
                SEED + fraud.ordinal(),
                1,
                List.of(language),
                List.of(Medium.DIGITAL),
                List.of(fraud),
                LayoutBook.FULL,
                AS_OF,
                false);
        Generation.Twins twins = Generation.twins(typefaces, options, fraud, language, blatant);
        PageCache cache = new PageCache();
        List<PlainPapers> clean = papers(twins.clean(), cache);
        List<PlainPapers> planted = papers(twins.planted(), cache);
        for (int i = 0; i < clean.size(); i++) {
            differsOnlyWhereTruthSays(clean.get(i).deal(), planted.get(i).deal());
        }
        // What both have is looked at once, in the planted deal.
        Set<Rule> before =
                broken(clean, (deal, name) -> changed(planted, deal, name)).rules();
        assertThat(before)
                .as("clean twin")
                .isEqualTo(
                        fraud.cast() == Plot.Cast.TWICE ? EnumSet.of(Rule.INVOICED_ONCE) : EnumSet.noneOf(Rule.class));
        Broken after = broken(planted, (deal, name) -> true);
        Set<Rule> named = EnumSet.copyOf(fraud.breaks(blatant));
        named.addAll(before);
        if (!after.hasData()) {
            named.remove(Rule.PRINT_IS_DATA);
        }
        if (planted.stream()
                .allMatch(deal -> deal.across("invoice-", "currency").isEmpty())) {
            named.remove(Rule.CURRENCY);
        }
        assertThat(after.rules()).as("planted").isEqualTo(named);
    }

    private static boolean changed(List<PlainPapers> planted, GeneratedDeal clean, String name) {
        return planted.stream()
                .filter(deal -> deal.deal().id().equals(clean.id()))
                .noneMatch(deal -> Arrays.equals(
                        deal.deal().files().get(name), clean.files().get(name)));
    }

    private static List<PlainPapers> papers(List<DealFolder> folders, PageCache cache) throws IOException {
        List<PlainPapers> papers = new ArrayList<>();
        for (DealFolder folder : folders) {
            papers.add(new PlainPapers(GeneratedDeal.of(folder), cache));
        }
        return papers;
    }

    private record Broken(Set<Rule> rules, boolean hasData) {}

    private static Broken broken(List<PlainPapers> deals, BiPredicate<GeneratedDeal, String> wanted)
            throws IOException {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        boolean hasData = false;
        for (PlainPapers deal : deals) {
            rules.addAll(DealRules.broken(deal, AS_OF));
            FileRules.Finding finding = FileRules.of(deal, name -> wanted.test(deal.deal(), name));
            rules.addAll(finding.broken());
            hasData |= finding.hasData();
        }
        rules.addAll(GroupRules.broken(deals));
        return new Broken(rules, hasData);
    }

    private static void differsOnlyWhereTruthSays(GeneratedDeal clean, GeneratedDeal planted) throws IOException {
        Map<String, Set<String>> changes = new HashMap<>();
        planted.truth().path("plot").path("differs_from_clean").forEach(change -> changes.computeIfAbsent(
                        change.path("document").asText(), any -> new LinkedHashSet<>())
                .add(change.path("field").asText()));
        Set<String> names = new LinkedHashSet<>(clean.files().keySet());
        names.addAll(planted.files().keySet());
        for (String name : names) {
            boolean same =
                    Arrays.equals(clean.files().get(name), planted.files().get(name));
            assertThat(same)
                    .as("%s/%s is the twin's, changes %s", planted.id(), name, changes)
                    .isEqualTo(!changes.containsKey(name));
            boolean both = clean.files().containsKey(name) && planted.files().containsKey(name);
            if (!same && both && !changes.get(name).contains("")) {
                onlyFieldsDiffer(name, changes.get(name), clean, planted);
            }
        }
        assertThat(clean.terms().equals(planted.terms())).as("deal.json").isEqualTo(!changes.containsKey("deal.json"));
    }

    /** Beside the values that truth names, and the lines of an invoice where it names those, both papers say the same. */
    private static void onlyFieldsDiffer(String name, Set<String> fields, GeneratedDeal clean, GeneratedDeal planted)
            throws IOException {
        if (!name.endsWith(".pdf")) {
            return;
        }
        List<String> rests = new ArrayList<>();
        for (GeneratedDeal deal : List.of(clean, planted)) {
            List<GlyphPage> pages = GlyphPage.ofPdf(deal.bytes(name));
            StringBuilder rest = new StringBuilder();
            for (int page = 1; page <= pages.size(); page++) {
                Set<GlyphPage.Glyph> named =
                        named(pages.get(page - 1), deal.documents().get(name), fields, page);
                if (planted.truth().path("plot").path("kind").asText().startsWith("pdf-")) {
                    // The text that an editor covered or hid is still there, in its old box.
                    named.addAll(named(pages.get(page - 1), clean.documents().get(name), fields, page));
                }
                rest.append(pages.get(page - 1).sortedWithout(named));
            }
            char[] letters = rest.toString().toCharArray();
            Arrays.sort(letters);
            rests.add(new String(letters));
        }
        assertThat(rests.get(1)).as("%s beside %s", name, fields).isEqualTo(rests.get(0));
    }

    private static Set<GlyphPage.Glyph> named(GlyphPage page, JsonNode truth, Set<String> fields, int number) {
        Set<GlyphPage.Glyph> named = new HashSet<>();
        for (String field : fields) {
            for (JsonNode value : truth.path("fields").path(field)) {
                if (value.path("page").asInt() == number) {
                    named.addAll(
                            page.saying(box(value), field, value.path("value").asText()));
                }
            }
        }
        if (fields.contains("lines")) {
            for (JsonNode line : truth.path("lines")) {
                double[] box = box(line);
                page.glyphs().stream()
                        .filter(glyph -> line.path("page").asInt() == number && glyph.isIn(box))
                        .forEach(named::add);
            }
        }
        return named;
    }

    private static double[] box(JsonNode value) {
        return Stream.of(0, 1, 2, 3)
                .mapToDouble(edge -> value.path("box").path(edge).asDouble())
                .toArray();
    }
}
