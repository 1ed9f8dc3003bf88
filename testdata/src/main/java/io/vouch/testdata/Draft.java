package io.vouch.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.ClauseKind;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One deal about to be printed, open to changes: the deal, extra papers, clauses, what is drawn over pages and done to files, what
 * {@code deal.json} says, and what must be found. Not thread-safe.
 */
final class Draft implements Finish {
    private final String id;
    private final Dice dice;
    private Media media;
    private Deal deal;
    private boolean sealed;
    private Optional<Medium> wanted = Optional.empty();
    private final Map<Integer, Invoice> data = new LinkedHashMap<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<Worded> clauses = new ArrayList<>();
    private final Map<String, UnaryOperator<Drawing>> drawings = new LinkedHashMap<>();
    private final Map<String, Forgery> forgeries = new LinkedHashMap<>();
    private final ObjectNode terms = new ObjectMapper().createObjectNode();
    private final List<ExpectedAlert> expected = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, String> signers = new LinkedHashMap<>();
    private Optional<Copy> copy = Optional.empty();

    /** A file of another deal of the group that takes the place of one of this deal's papers. */
    record Copy(int from, String paper, String as) {}

    Draft(String id, Dice dice, Media media, Deal deal) {
        this.id = id;
        this.dice = dice;
        this.media = media;
        this.deal = deal;
    }

    /** The same draft again; changes to one do not reach the other. */
    Draft twin() {
        Draft twin = new Draft(id, dice, media, deal);
        twin.sealed = sealed;
        twin.wanted = wanted;
        twin.data.putAll(data);
        twin.extras.addAll(extras);
        twin.clauses.addAll(clauses);
        twin.drawings.putAll(drawings);
        twin.forgeries.putAll(forgeries);
        twin.terms.setAll(terms.deepCopy());
        twin.expected.addAll(expected);
        twin.missing.addAll(missing);
        twin.signers.putAll(signers);
        twin.copy = copy;
        return twin;
    }

    String id() {
        return id;
    }

    Deal deal() {
        return deal;
    }

    Media media() {
        return media;
    }

    ObjectNode terms() {
        return terms;
    }

    List<Extra> extras() {
        return extras;
    }

    Map<String, Forgery> forgeries() {
        return forgeries;
    }

    List<ExpectedAlert> expected() {
        return expected;
    }

    List<String> missing() {
        return missing;
    }

    Optional<Copy> copy() {
        return copy;
    }

    void set(Deal changed) {
        deal = changed;
    }

    void set(Media changed) {
        media = changed;
    }

    void showSeals() {
        sealed = true;
    }

    void invoice(int index, Invoice changed) {
        List<Invoice> invoices = new ArrayList<>(deal.invoices());
        invoices.set(index, changed);
        deal = deal.withInvoices(invoices);
    }

    /** The data in QR code and attachments of one invoice, where it is not what is printed. */
    void data(int index, Invoice behind) {
        data.put(index, behind);
    }

    void add(Extra extra) {
        extras.add(extra);
    }

    /** A further clause of the contract, of these kinds. */
    void clause(String text, ClauseKind... kinds) {
        clauses.add(new Worded(text, List.of(kinds)));
    }

    private record Worded(String text, List<ClauseKind> kinds) {
        Block block(double indent) {
            Block block = new Block.Paragraph(List.of(Span.plain(text)), Block.Align.LEFT, 1, false, indent);
            for (ClauseKind kind : kinds) {
                block = Block.Clause.of(kind, true, block);
            }
            return block;
        }
    }

    void draw(String paper, UnaryOperator<Drawing> change) {
        drawings.merge(paper, change, (first, second) -> drawing -> second.apply(first.apply(drawing)));
    }

    void forge(String paper, Forgery forgery) {
        forgeries.put(paper, forgery);
    }

    /** The party's electronic signature on a paper, where the paper is a PDF with text that nobody forges. */
    void sign(String paper, String signer) {
        signers.put(paper, signer);
    }

    Map<String, String> signers() {
        return signers;
    }

    /** Leaves a usual paper out. */
    void leaveOut(String paper) {
        missing.add(paper);
    }

    void copy(int from, String paper, String as) {
        copy = Optional.of(new Copy(from, paper, as));
    }

    /** The plot's checks must fire, about these papers; names are without extension. */
    void expect(Plot plot, String why, String... documents) {
        expected.add(new ExpectedAlert(plot.checks(), List.of(documents), List.of(), false, why));
    }

    /** About papers here and papers of other deals, the latter as {@code deal/paper}. */
    void expect(Plot plot, String why, List<String> documents, List<String> related, boolean counterpart) {
        expected.add(new ExpectedAlert(plot.checks(), documents, related, counterpart, why));
    }

    Case asCase() {
        List<InvoicePaper> papers = new ArrayList<>();
        for (int i = 0; i < deal.invoices().size(); i++) {
            Invoice printed = deal.invoices().get(i);
            papers.add(new InvoicePaper(printed, data.getOrDefault(i, printed)));
        }
        return new Case(deal, papers, List.of(), List.of());
    }

    Dice dice(String purpose) {
        return dice.fork(purpose);
    }

    @Override
    public Dice choices(String name, Dice ofPrinter) {
        return dice.fork("layout " + name);
    }

    @Override
    public Language language() {
        return deal.language();
    }

    @Override
    public Optional<Dice> fonts(String name) {
        return Optional.of(dice.fork("fonts " + name));
    }

    @Override
    public boolean seals(String name, String layout, Medium medium) {
        return layout.startsWith("zh") && (sealed || medium.isPicture());
    }

    @Override
    public List<Block> blocks(String name, List<Block> blocks) {
        if (!name.equals("contract") || clauses.isEmpty()) {
            return blocks;
        }
        boolean chinese = deal.language() == Language.ZH;
        List<Block> more = new ArrayList<>();
        more.add(new Block.Paragraph(
                List.of(Span.plain(chinese ? "补充约定" : "Further terms")), Block.Align.LEFT, 1.08, true, 0));
        clauses.forEach(worded -> more.add(worded.block(chinese ? 2 : 0)));
        List<Block> all = new ArrayList<>(blocks);
        int signatures = all.size() - 1;
        while (signatures > 0 && !(all.get(signatures) instanceof Block.Columns)) {
            signatures--;
        }
        all.addAll(signatures == 0 ? all.size() : signatures, more);
        return all;
    }

    @Override
    public Drawing drawing(String name, Drawing drawing) {
        Drawing stamped = drawing.withPages(stamped(name, drawing.pages()));
        return drawings.getOrDefault(name, UnaryOperator.identity()).apply(stamped);
    }

    /** Every seal as one stamping left it, and a signature where a picture will be made of the paper. */
    private List<Page> stamped(String name, List<Page> pages) {
        Dice ink = dice.fork("ink " + name);
        List<Page> stamped = new ArrayList<>();
        for (Page page : pages) {
            List<Element> elements = new ArrayList<>();
            for (Element element : page.elements()) {
                elements.add(element instanceof Element.Seal seal ? pressed(seal, ink) : element);
                if (element instanceof Element.Text text && isSignatory(text.text())) {
                    elements.add(signature(text, ink));
                }
            }
            stamped.add(new Page(page.width(), page.height(), elements));
        }
        return stamped;
    }

    private boolean isSignatory(String text) {
        return deal.language() == Language.EN
                && (text.equals(deal.seller().representative())
                        || text.equals(deal.buyer().representative())
                        || deal.deliveries().stream().anyMatch(each -> text.equals(each.receiver())));
    }

    /** A hand's stroke over and above the printed name. */
    private static Element signature(Element.Text name, Dice ink) {
        Box box = new Box(
                name.x(), name.baseline() - 2.4 * name.size(), name.x() + 95, name.baseline() - 0.5 * name.size());
        return new Element.Scribble(Double.doubleToLongBits(ink.unit()), box);
    }

    private static Element pressed(Element.Seal seal, Dice ink) {
        Element.Seal turned = new Element.Seal(
                seal.ring(),
                seal.line(),
                seal.centreX() + ink.gaussian() * 4,
                seal.centreY() + ink.gaussian() * 3,
                seal.radius(),
                ink.between(-14, 14));
        return new Element.Impression(turned, Double.doubleToLongBits(ink.unit()));
    }
}
