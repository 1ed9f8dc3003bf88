package io.vouch.testdata.layout;

import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.FactoringContract;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Lading;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The layouts that papers may come in: all of them, or those that a choice leaves. */
public final class LayoutBook {
    /** The layouts of the shipped deals, which never change. */
    public static final LayoutBook SHIPPED = new LayoutBook(Part.SHIPPED, Set.of(), Set.of());

    /** Every layout. */
    public static final LayoutBook FULL = new LayoutBook(Part.ALL, Set.of(), Set.of());

    private enum Part {
        SHIPPED,
        ALL,
        TRAIN,
        TEST
    }

    private final Part part;
    private final Set<String> selected;
    private final Set<String> held;

    private LayoutBook(Part part, Set<String> selected, Set<String> held) {
        this.part = part;
        this.selected = selected;
        this.held = held;
    }

    /**
     * {@code train} and {@code test} are two parts of each list without a common layout; names select layouts, names after an
     * exclamation mark are held out. A kind of paper of which no layout is named keeps its layouts. Throws
     * {@link IllegalArgumentException} naming what is wrong.
     */
    public static LayoutBook chosen(List<String> choice) {
        Set<String> names = FULL.names();
        Set<String> selected = new TreeSet<>();
        Set<String> held = new TreeSet<>();
        Part part = Part.ALL;
        for (String word : choice) {
            String name = word.startsWith("!") ? word.substring(1) : word;
            if (word.equals("train") || word.equals("test")) {
                part = word.equals("train") ? Part.TRAIN : Part.TEST;
            } else if (names.contains(name)) {
                (word.startsWith("!") ? held : selected).add(name);
            } else {
                throw new IllegalArgumentException(
                        "unknown layout '" + name + "'; 'train', 'test' or some of " + String.join(", ", names));
            }
        }
        LayoutBook book = new LayoutBook(part, selected, held);
        book.names();
        return book;
    }

    /** The names of all layouts that are left; throws where a kind of paper has none. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (InvoiceFamily family : InvoiceFamily.values()) {
            invoices(family).forEach(layout -> names.add(layout.name()));
        }
        for (Language language : Language.values()) {
            for (SalesContract.Kind kind : SalesContract.Kind.values()) {
                contracts(language, kind).forEach(layout -> names.add(layout.name()));
            }
            Stream.of(
                            factoringContracts(language),
                            notices(language),
                            acknowledgements(language),
                            deliveries(language),
                            receipts(language),
                            accountLetters(language),
                            letters(language),
                            registrations(language),
                            queries(language),
                            verifications(),
                            statements(language),
                            ladings())
                    .flatMap(List::stream)
                    .forEach(layout -> names.add(layout.name()));
        }
        return names;
    }

    private <L> List<L> left(List<L> shipped, List<L> more, Function<L, String> name, String kind) {
        if (part == Part.SHIPPED) {
            return shipped;
        }
        List<L> all = new ArrayList<>(shipped);
        all.addAll(more);
        boolean choosing = all.stream().anyMatch(each -> selected.contains(name.apply(each)));
        List<L> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String called = name.apply(all.get(i));
            boolean mine = part == Part.ALL || isTest(i, all.size()) == (part == Part.TEST);
            if (mine && !held.contains(called) && (!choosing || selected.contains(called))) {
                left.add(all.get(i));
            }
        }
        if (left.isEmpty()) {
            throw new IllegalArgumentException("--layouts leaves no layout for " + kind + "; leave one of "
                    + String.join(", ", all.stream().map(name).toList()));
        }
        return left;
    }

    /** Every fourth layout of a list is for testing, and the last of a short list. */
    private static boolean isTest(int index, int size) {
        return index % 4 == 3 || size < 4 && index == size - 1;
    }

    private <P> List<ProseLayout<P>> prose(List<ProseLayout<P>> shipped, List<ProseLayout<P>> more, String kind) {
        return left(shipped, more, ProseLayout::name, kind);
    }

    public List<InvoiceLayout> invoices(InvoiceFamily family) {
        return left(Layouts.invoices(family), MoreInvoices.of(family), InvoiceLayout::name, "invoices " + family);
    }

    public List<ProseLayout<SalesContract>> contracts(Language language, SalesContract.Kind kind) {
        return prose(Layouts.contracts(language, kind), ComposedContracts.of(language, kind), "contracts " + kind);
    }

    public List<ProseLayout<FactoringContract>> factoringContracts(Language language) {
        return prose(Layouts.factoringContracts(language), List.of(), "factoring contracts");
    }

    public List<ProseLayout<Notice>> notices(Language language) {
        return prose(Layouts.notices(language), ComposedNotices.of(language), "notices");
    }

    public List<ProseLayout<Notice>> acknowledgements(Language language) {
        return prose(
                Layouts.acknowledgements(language), ComposedNotices.acknowledgements(language), "acknowledgements");
    }

    public List<ProseLayout<Delivery>> deliveries(Language language) {
        return prose(Layouts.deliveries(language), ComposedSlips.deliveries(language), "deliveries");
    }

    public List<ProseLayout<BankReceipt>> receipts(Language language) {
        return prose(Layouts.receipts(language), ComposedSlips.receipts(language), "bank receipts");
    }

    public List<ProseLayout<AccountLetter>> accountLetters(Language language) {
        return prose(language == Language.ZH ? Letters.ACCOUNT_ZH : Letters.ACCOUNT_EN, List.of(), "account letters");
    }

    public List<ProseLayout<Letter>> letters(Language language) {
        return prose(language == Language.ZH ? Letters.ZH : Letters.EN, List.of(), "letters");
    }

    public List<ProseLayout<Registration>> registrations(Language language) {
        return prose(language == Language.ZH ? Registrations.ZH : Registrations.EN, List.of(), "registrations");
    }

    public List<ProseLayout<List<Registration>>> queries(Language language) {
        return prose(
                language == Language.ZH ? Registrations.QUERY_ZH : Registrations.QUERY_EN,
                List.of(),
                "registry queries");
    }

    public List<ProseLayout<Verification>> verifications() {
        return prose(Verifications.ZH, List.of(), "verifications");
    }

    public List<ProseLayout<Statement>> statements(Language language) {
        return prose(language == Language.ZH ? Statements.ZH : Statements.EN, List.of(), "statements");
    }

    public List<ProseLayout<Lading>> ladings() {
        return prose(Ladings.ALL, List.of(), "bills of lading");
    }
}
