package io.vouch.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain versions of the rules that one deal's papers keep, asked of what the papers say. */
final class DealRules {
    private static final Pattern BAN = Pattern.compile(
            "不得将?本?合同?.{0,20}(转让|质押)|须取得另一方的书面同意|shallnotassign|maynotassign|maynotbeassigned|withouttheprior");
    private static final Pattern CONSIGNED =
            Pattern.compile("代销|寄售|未领用的货物仍属|onconsignment|TitlestayswiththeSelleruntil");
    private static final Pattern BILL = Pattern.compile("承兑汇票|tradeacceptance|bankacceptance");
    /** What a contract says does not hold between the parties: to the end of its clause. */
    private static final Pattern DENIED = Pattern.compile("(不构成|不得使用)[^，。；]*|nothingissupplied[^.;]*");

    /** Days as papers print them, without spaces. */
    private static final Pattern DAY = Pattern.compile(
            "(?<year>\\d{4})年(?<month>\\d{2})月(?<day>\\d{2})日"
                    + "|\\d{1,2}(?:January|February|March|April|May|June|July|August|September|October|November|December)\\d{4}");

    private static final DateTimeFormatter LATIN_DAY = DateTimeFormatter.ofPattern("dMMMMuuuu", Locale.ENGLISH);
    private static final Pattern DISPUTE = Pattern.compile("提出异议|暂停付款|Wedispute|withholdpayment");
    private static final Pattern OUT = Pattern.compile("<CdtDbtInd>DBIT</CdtDbtInd><Sts>|:61:\\d{10}D\\d|,借,|,D,");
    private static final String CONTRACT = "contract.";
    private static final String FACTORING = "factoring-contract";
    private static final String INVOICE = "invoice-";
    private static final String NOTICE = "notice";
    private static final String ACKNOWLEDGEMENT = "acknowledgement";
    private static final String DELIVERY = "delivery-";
    private static final String RECEIPT = "bank-receipt";

    private final PlainPapers papers;
    private final LocalDate asOf;
    private final Set<Rule> broken = EnumSet.noneOf(Rule.class);

    private DealRules(PlainPapers papers, LocalDate asOf) {
        this.papers = papers;
        this.asOf = asOf;
    }

    static Set<Rule> broken(PlainPapers papers, LocalDate asOf) throws IOException {
        DealRules rules = new DealRules(papers, asOf);
        rules.identifiers();
        rules.arithmetic();
        rules.words();
        rules.parties();
        rules.notice();
        rules.prices();
        rules.dates();
        rules.due();
        rules.complete();
        rules.acknowledged();
        rules.accounts();
        rules.contract();
        rules.terms();
        rules.repayment();
        rules.registry();
        return rules.broken;
    }

    private void keep(Rule rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private void identifiers() {
        for (String field : List.of("seller_tax_id", "buyer_tax_id")) {
            keep(Rule.IDENTIFIERS, papers.across("", field).stream().allMatch(Identifiers::taxId));
        }
        keep(
                Rule.IDENTIFIERS,
                papers.across("", "payee_account").stream()
                        .filter(account -> Character.isLetter(account.charAt(0)))
                        .allMatch(account -> Identifiers.iban(account) || !broken.isEmpty() || isEdited()));
        for (String invoice : papers.invoices()) {
            String number = papers.value(invoice, "invoice_number").orElseThrow();
            String year = papers.value(invoice, "issue_date").orElseThrow().substring(2, 4);
            keep(Rule.IDENTIFIERS, !number.matches("\\d{20}") || number.startsWith(year));
        }
    }

    /** An account of which somebody replaced digits no longer holds; that is told by the rule on accounts. */
    private boolean isEdited() {
        String agreed = papers.terms().path("collection_account").path("number").asText();
        return papers.across("", "payee_account").stream().anyMatch(account -> !account.equals(agreed));
    }

    private void arithmetic() {
        for (String invoice : allInvoices()) {
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal tax = BigDecimal.ZERO;
            for (JsonNode line : papers.lines(invoice)) {
                BigDecimal lineNet = number(line, "net_amount");
                BigDecimal product = number(line, "quantity").multiply(number(line, "unit_price"));
                BigDecimal lineTax = number(line, "tax_amount");
                keep(Rule.ARITHMETIC, product.setScale(2, RoundingMode.HALF_UP).compareTo(lineNet) == 0);
                keep(
                        Rule.ARITHMETIC,
                        lineNet.multiply(number(line, "tax_rate"))
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .compareTo(lineTax)
                                == 0);
                net = net.add(lineNet);
                tax = tax.add(lineTax);
            }
            BigDecimal gross = papers.amount(invoice, "gross_amount").orElseThrow();
            keep(Rule.ARITHMETIC, net.add(tax).compareTo(gross) == 0);
            Optional<BigDecimal> saidNet = papers.amount(invoice, "net_amount");
            Optional<BigDecimal> saidTax = papers.amount(invoice, "tax_amount");
            if (saidNet.isPresent() && saidTax.isPresent()) {
                keep(Rule.ARITHMETIC, net.compareTo(saidNet.get()) == 0 && tax.compareTo(saidTax.get()) == 0);
            }
        }
    }

    private List<String> allInvoices() {
        List<String> all = new ArrayList<>(papers.invoices());
        all.addAll(papers.named("credit-note"));
        return all;
    }

    private static BigDecimal number(JsonNode line, String part) {
        return new BigDecimal(line.path(part).asText());
    }

    private void words() {
        for (String paper : papers.all().keySet()) {
            for (String field : List.of("gross_amount", "total_amount", "assigned_amount", "amount")) {
                Optional<String> said = papers.value(paper, "amount_in_words");
                Optional<BigDecimal> digits = papers.amount(paper, field);
                if (said.isPresent() && digits.isPresent()) {
                    keep(Rule.WORDS, SpokenAmount.of(said.get()).compareTo(digits.get()) == 0);
                }
            }
        }
    }

    private void parties() {
        for (String side : List.of("seller", "buyer")) {
            String role = side.equals("seller") ? "assignor_name" : "debtor_name";
            Set<String> codes = new LinkedHashSet<>(papers.across(CONTRACT, side + "_tax_id"));
            codes.addAll(papers.across(INVOICE, side + "_tax_id"));
            keep(Rule.PARTIES, codes.size() <= 1);
            Set<String> names = new LinkedHashSet<>(papers.across(CONTRACT, side + "_name"));
            names.addAll(papers.across(INVOICE, side + "_name"));
            names.addAll(papers.across(DELIVERY, side + "_name"));
            names.addAll(papers.across(NOTICE, role));
            keep(Rule.PARTIES, names.size() <= 1);
        }
        Set<String> currencies = new LinkedHashSet<>(papers.across("", "currency"));
        keep(Rule.CURRENCY, currencies.size() <= 1);
    }

    private void notice() {
        if (papers.named(NOTICE).isEmpty()) {
            return;
        }
        List<String> listed = papers.values(papers.named(NOTICE).get(0), "invoice_numbers");
        Set<String> handedIn = new LinkedHashSet<>(papers.across(INVOICE, "invoice_number"));
        boolean same = handedIn.equals(new LinkedHashSet<>(listed))
                || handedIn.size() == listed.size() && handedIn.containsAll(listed);
        keep(Rule.NOTICE_LIST, same || listed.isEmpty());
        // Another currency or an unknown invoice leaves nothing to sum.
        if (same && !broken.contains(Rule.CURRENCY)) {
            BigDecimal sum = sum(papers.across(INVOICE, "gross_amount"));
            keep(
                    Rule.NOTICE_SUM,
                    papers.amount(NOTICE, "assigned_amount").orElse(sum).compareTo(sum) == 0);
        }
    }

    static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void prices() throws IOException {
        String contract = papers.named(CONTRACT).get(0);
        List<BigDecimal> agreed = papers.numbers(contract);
        List<BigDecimal> delivered = new ArrayList<>();
        for (String delivery : papers.named(DELIVERY)) {
            delivered.addAll(papers.numbers(delivery));
        }
        for (String invoice : papers.invoices()) {
            for (JsonNode line : papers.lines(invoice)) {
                keep(Rule.PRICES, agreed.contains(number(line, "unit_price").stripTrailingZeros()));
                keep(
                        Rule.PRICES,
                        delivered.isEmpty()
                                || delivered.contains(number(line, "quantity").stripTrailingZeros()));
            }
        }
    }

    private void dates() {
        List<Optional<String>> order = new ArrayList<>();
        order.add(papers.first(CONTRACT, "sign_date"));
        order.add(papers.first(DELIVERY, "delivery_date"));
        order.add(papers.first(DELIVERY, "acceptance_date"));
        order.add(papers.across(INVOICE, "issue_date").stream().sorted().findFirst());
        order.add(papers.across(INVOICE, "issue_date").stream().sorted().reduce((first, last) -> last));
        order.add(papers.first(FACTORING, "sign_date"));
        order.add(papers.first(NOTICE, "notice_date"));
        order.add(papers.first(RECEIPT, "transaction_date"));
        order.add(Optional.of(asOf.toString()));
        List<String> known = order.stream().flatMap(Optional::stream).toList();
        keep(Rule.DATE_ORDER, known.equals(known.stream().sorted().toList()));
        Optional<String> accepted = papers.first(DELIVERY, "acceptance_date");
        Optional<String> noticed = papers.first(NOTICE, "notice_date");
        if (accepted.isPresent() && noticed.isPresent()) {
            keep(Rule.EARNED, accepted.get().compareTo(noticed.get()) <= 0);
        }
    }

    private void due() {
        Optional<String> said = papers.first(NOTICE, "due_date");
        Optional<String> term = papers.first(CONTRACT, "payment_term_days");
        if (said.isPresent() && term.isPresent()) {
            LocalDate last = papers.across(INVOICE, "issue_date").stream()
                    .map(LocalDate::parse)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            keep(
                    Rule.DUE_DATE,
                    said.get().equals(last.plusDays(Long.parseLong(term.get())).toString()));
        }
    }

    private void complete() {
        boolean lease = papers.first(CONTRACT, "contract_kind").orElse("").equals("LEASE");
        for (String needed : List.of(CONTRACT, FACTORING, INVOICE, NOTICE, ACKNOWLEDGEMENT)) {
            keep(Rule.COMPLETE, !papers.named(needed).isEmpty());
        }
        keep(Rule.COMPLETE, lease || !papers.named(DELIVERY).isEmpty());
        boolean disputed = false;
        try {
            for (String letter : papers.named("dispute-letter")) {
                disputed |= DISPUTE.matcher(papers.text(letter)).find();
            }
        } catch (IOException e) {
            throw new AssertionError("a letter cannot be read", e);
        }
        boolean soon = papers.terms().path("stage").asText().equals("POST")
                && papers.terms()
                                .path("maturity")
                                .asText()
                                .compareTo(asOf.plusDays(20).toString())
                        < 0
                && papers.named(RECEIPT).isEmpty();
        keep(
                Rule.CONFIRMED,
                !soon || !disputed && !papers.named(ACKNOWLEDGEMENT).isEmpty());
    }

    private void acknowledged() {
        for (String field : List.of("debtor_name", "notice_number", "notice_date", "assigned_amount", "due_date")) {
            Optional<String> notice = papers.first(NOTICE, field);
            Optional<String> answer = papers.first(ACKNOWLEDGEMENT, field);
            if (notice.isPresent() && answer.isPresent()) {
                keep(Rule.ACKNOWLEDGED, notice.equals(answer));
            }
        }
        // Not every form repeats the notice's date; all are signed, and none before there was a notice.
        Optional<String> notified = papers.first(NOTICE, "notice_date");
        lastDay(ACKNOWLEDGEMENT)
                .ifPresent(signed -> keep(
                        Rule.ACKNOWLEDGED, notified.isEmpty() || !signed.isBefore(LocalDate.parse(notified.get()))));
        Optional<String> seller = papers.first(NOTICE, "signatory");
        keep(Rule.UNRELATED, seller.isEmpty() || !seller.equals(papers.first(ACKNOWLEDGEMENT, "signatory")));
        Optional<String> address = papers.first(INVOICE, "seller_address");
        keep(Rule.UNRELATED, address.isEmpty() || !address.equals(papers.first(INVOICE, "buyer_address")));
    }

    /** The last date that such a paper prints: the day of its signature. */
    private Optional<LocalDate> lastDay(String kind) {
        Optional<LocalDate> last = Optional.empty();
        try {
            for (String paper : papers.named(kind)) {
                Matcher day = DAY.matcher(papers.text(paper));
                while (day.find()) {
                    last = Optional.of(
                            day.group("year") == null
                                    ? LocalDate.parse(day.group(), LATIN_DAY)
                                    : LocalDate.of(
                                            Integer.parseInt(day.group("year")),
                                            Integer.parseInt(day.group("month")),
                                            Integer.parseInt(day.group("day"))));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("a paper cannot be read", e);
        }
        return last;
    }

    private void accounts() {
        JsonNode agreed = papers.terms().path("collection_account");
        for (String stem : List.of(INVOICE, CONTRACT, NOTICE, ACKNOWLEDGEMENT)) {
            keep(
                    Rule.ACCOUNT,
                    papers.across(stem, "payee_account").stream()
                            .allMatch(agreed.path("number").asText()::equals));
            keep(
                    Rule.HOLDER,
                    papers.across(stem, "payee_name").stream()
                            .map(PrintedForm::plain)
                            .allMatch(PrintedForm.plain(agreed.path("holder").asText())::equals));
        }
        keep(Rule.ACCOUNT_KEPT, papers.named("account-letter").isEmpty());
    }

    private void contract() throws IOException {
        String text = papers.text(papers.named(CONTRACT).get(0));
        keep(Rule.ASSIGNABLE, !BAN.matcher(text).find());
        String agreed = DENIED.matcher(text).replaceAll("");
        keep(Rule.SOLD, !CONSIGNED.matcher(agreed).find());
        keep(Rule.PAID_IN_MONEY, !BILL.matcher(agreed).find());
    }

    private void terms() {
        Optional<BigDecimal> rate = papers.amount(FACTORING, "advance_rate");
        Optional<BigDecimal> assigned = papers.amount(NOTICE, "assigned_amount");
        BigDecimal advance =
                new BigDecimal(papers.terms().path("advance").path("amount").asText());
        if (rate.isPresent() && assigned.isPresent()) {
            keep(Rule.ADVANCE, advance.compareTo(rate.get().multiply(assigned.get())) <= 0);
        }
        Set<String> listed = new LinkedHashSet<>(papers.across(INVOICE, "invoice_number"));
        keep(
                Rule.STANDING,
                papers.across("credit-note", "original_invoice_number").stream().noneMatch(listed::contains));
    }

    private void repayment() throws IOException {
        if (papers.named(RECEIPT).isEmpty()) {
            return;
        }
        List<String> approved = new ArrayList<>();
        papers.terms().path("approved_payers").forEach(payer -> approved.add(PrintedForm.plain(payer.asText())));
        String payer = papers.first(RECEIPT, "payer_name").orElseThrow();
        keep(Rule.PAYER, approved.contains(PrintedForm.plain(payer)));
        String agreed = papers.terms().path("collection_account").path("number").asText();
        boolean own = papers.first(CONTRACT, "seller_name").orElse("").equals(payer);
        keep(
                Rule.PAID_IN,
                !own && papers.first(RECEIPT, "payee_account").orElseThrow().equals(agreed));
        for (String statement : papers.named("bank-statement")) {
            keep(Rule.ONE_WAY, !goesOut(statement));
        }
    }

    private boolean goesOut(String statement) throws IOException {
        if (!papers.isText(statement)) {
            return OUT.matcher(new String(papers.deal().bytes(statement), StandardCharsets.UTF_8))
                    .find();
        }
        // Three amounts and a balance on each line, of which a debit lowers the balance.
        List<BigDecimal> balances = new ArrayList<>();
        for (GlyphPage page : papers.pages(statement)) {
            for (GlyphPage.Glyph glyph : page.glyphs()) {
                double[] right = {480, glyph.y() - 1, 600, glyph.y() + 1};
                PrintedForm.amounts(String.join(" ", page.cells(right))).stream()
                        .reduce((first, last) -> last)
                        .filter(balance -> balances.isEmpty()
                                || balances.get(balances.size() - 1).compareTo(balance) != 0)
                        .ifPresent(balances::add);
            }
        }
        for (int i = 1; i < balances.size(); i++) {
            if (balances.get(i).compareTo(balances.get(i - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private void registry() throws IOException {
        String factor = PrintedForm.plain(papers.terms().path("lender").asText());
        for (String record : papers.named("registry-")) {
            boolean other = papers.values(record, "assignee_name").stream()
                    .anyMatch(name -> !PrintedForm.plain(name).equals(factor));
            String text = papers.text(record);
            keep(Rule.UNCLAIMED, !other || !covers(text));
        }
    }

    private boolean covers(String text) {
        boolean named = papers.across(INVOICE, "invoice_number").stream()
                .map(PrintedForm::plain)
                .anyMatch(text::contains);
        String buyer = PrintedForm.plain(papers.first(CONTRACT, "buyer_name").orElseThrow());
        return named || text.contains(buyer);
    }
}
