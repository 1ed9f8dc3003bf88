package io.vouch.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contracts and letters in running text, whose parties and persons no label names. */
class ContractAndLetterTest {

    private final PageReader reader = PageReader.rulesOnly();

    private static String value(PaperReading reading, FieldName field) {
        return reading.fields().get(field).get(0).value();
    }

    private static Paper contract() {
        return new Paper()
                .at(40, 20, "Framework Supply Contract")
                .at(40, 50, "between")
                .at(40, 70, "Oberlin Castings GmbH (registered for VAT under DE136695976)")
                .at(40, 90, "and")
                .at(40, 110, "Farrow Machines Limited (registered for VAT under GB318254759)")
                .at(40, 140, "2.1 The customer shall pay every invoice no later than 90 days from its date.");
    }

    @Test
    void theCompaniesAContractIsMadeBetweenAreSellerAndBuyerWithTheirTaxIds() {
        PaperReading reading = reader.read(contract().document());

        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Oberlin Castings GmbH");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Farrow Machines Limited");
        assertThat(value(reading, FieldName.SELLER_TAX_ID)).isEqualTo("DE136695976");
        assertThat(value(reading, FieldName.BUYER_TAX_ID)).isEqualTo("GB318254759");
    }

    @Test
    void aSentenceAboutInvoicesMakesAContractNoInvoice() {
        assertThat(reader.read(contract().document()).type()).isEqualTo(DocumentType.CONTRACT);
    }

    @Test
    void whoIsPaidIsTheSellerWhoeverIsNamedFirst() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "Supply Agreement")
                .at(40, 50, "between Farrow Machines Limited")
                .at(40, 70, "and Oberlin Castings GmbH")
                .at(40, 100, "Account holder: Oberlin Castings GmbH")
                .document());

        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Oberlin Castings GmbH");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Farrow Machines Limited");
    }

    @Test
    void theFirstSentenceOfAnAgreementTellsItsPartiesAndItsDay() {
        Paper paper = new Paper()
                .at(40, 20, "CO-BRANDING AGREEMENT")
                .at(40, 60, "This Agreement is made as of November 14, 2000 (the \"Effective Date\") by and between")
                .at(40, 75, "Orbix Software, a Delaware corporation (\"Orbix\"), and Hale and Struthers, Inc., an Ohio")
                .at(40, 90, "corporation (the \"Company\").")
                .at(40, 800, "Source: ORBIX SOFTWARE, 8-K, 4/2/2001");
        for (int i = 0; i < 6; i++) {
            paper.turn()
                    .at(40, 60, "The licence that was dated July 20, 1998 ends when the Company says so.")
                    .at(40, 800, "Source: ORBIX SOFTWARE, 8-K, 4/2/2001");
        }
        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.SIGN_DATE)).isEqualTo("2000-11-14");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Orbix Software");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Hale and Struthers, Inc.");
    }

    @Test
    void whatAnAgreementSaysOfTimeAndPlacesIsNoTermOfPaymentAndNoBank() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "Supply Agreement")
                .at(40, 50, "between Farrow Machines Limited and Oberlin Castings GmbH")
                .at(40, 80, "Either side may end it within 21 days after notice. It meets with Farrow Consulting.")
                .at(40, 100, "It may be signed in any number of copies, each one and the same instrument.")
                .document());

        assertThat(reading.fields())
                .doesNotContainKeys(FieldName.PAYMENT_TERM_DAYS, FieldName.PAYEE_BANK, FieldName.AMOUNT_IN_WORDS);
    }

    @Test
    void amountsAndWordsInBracketsAreRead() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "应收账款转让通知书")
                .at(40, 50, "致：上海翊禾贸易有限公司")
                .at(40, 80, "上述应收账款合计人民币壹仟壹佰叁拾圆整（小写：¥1,130.00）。")
                .document());

        assertThat(value(reading, FieldName.ASSIGNED_AMOUNT)).isEqualTo("1130.00");
        assertThat(value(reading, FieldName.AMOUNT_IN_WORDS)).contains("壹仟壹佰叁拾圆整");
    }

    @Test
    void thePersonWhoSignsForACompanyIsTheSignatory() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "Acknowledgement of Assignment")
                .at(40, 60, "We acknowledge receipt of the notice of assignment no. N-2026-01.")
                .at(40, 120, "Clara Weston, for Farrow Machines Limited")
                .document());

        assertThat(value(reading, FieldName.SIGNATORY)).isEqualTo("Clara Weston");
    }

    @Test
    void theCompanyAtTheHeadOfAFactoringContractIsTheFactor() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "Harbour Trade Capital Limited")
                .at(40, 50, "Receivables Purchase Agreement")
                .at(40, 80, "Seller: Oberlin Castings GmbH")
                .document());

        assertThat(value(reading, FieldName.FACTOR_NAME)).isEqualTo("Harbour Trade Capital Limited");
        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Oberlin Castings GmbH");
    }

    @Test
    void aNumberThatRunsIntoChineseWordsIsReadWhole() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "电子发票（普通发票）")
                .at(40, 50, "发票号码：26122000084286576288")
                .at(40, 80, "合同编号CG260322-911")
                .document());

        assertThat(value(reading, FieldName.CONTRACT_NUMBER)).isEqualTo("CG260322-911");
    }

    @Test
    void oneNumberIsNotBothContractAndOrder() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "INVOICE")
                .at(40, 50, "Invoice number: 90013294")
                .at(40, 65, "Invoice date: 2 March 2026")
                .at(40, 80, "Customer order no.: PO-2676228")
                .at(40, 110, "Net total: 100.00")
                .at(40, 125, "VAT: 20.00")
                .at(40, 140, "Amount due: 120.00")
                .document());

        assertThat(value(reading, FieldName.PURCHASE_ORDER_NUMBER)).isEqualTo("PO-2676228");
        assertThat(reading.fields().getOrDefault(FieldName.CONTRACT_NUMBER, java.util.List.of()))
                .noneMatch(number -> number.value().equals("PO-2676228"));
    }

    @Test
    void theBanksCodeIsNoPartOfItsName() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "应收账款转让通知书")
                .at(40, 60, "开户行：东屿银行股份有限公司长沙高新支行（行号313829091130）")
                .document());

        assertThat(value(reading, FieldName.PAYEE_BANK)).isEqualTo("东屿银行股份有限公司长沙高新支行");
    }

    @Test
    void theFactorAtTheHeadLeavesTheSellersPartToTheCompanyThatIsNamedSeller() {
        PaperReading reading = PageReader.shipped()
                .read(new Paper()
                        .at(40, 20, "Rookmere Trade Capital Ltd")
                        .at(150, 60, "Receivables Purchase Agreement")
                        .at(40, 90, "Contract No.: RPA-2026-118")
                        .at(300, 90, "Seller: Winterlund Marine Supplies Ltd")
                        .at(40, 105, "Signed: 12 May 2026")
                        .at(300, 105, "Account debtor: Corvane Foods PLC")
                        .at(40, 140, "a) Type of business: disclosed factoring with recourse, governed by these terms.")
                        .at(40, 155, "b) Limit: GBP 1,200,000.00.")
                        .document());

        assertThat(value(reading, FieldName.SELLER_NAME)).isEqualTo("Winterlund Marine Supplies Ltd");
        assertThat(value(reading, FieldName.FACTOR_NAME)).isEqualTo("Rookmere Trade Capital Ltd");
        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Corvane Foods PLC");
    }

    @Test
    void aTableOfBookingsIsABankStatement() {
        assertThat(reader.read(new Paper()
                                .at(40, 20, "交易日期 借贷标志 交易金额 余额 币种 本方账号 对方户名 对方账号")
                                .at(40, 40, "2026-03-20 贷 901285.26 926603.66 CNY 635534149652562")
                                .document())
                        .type())
                .isEqualTo(DocumentType.BANK_STATEMENT);
        assertThat(reader.read(new Paper()
                                .at(20, 20, "Date Debit/Credit Amount Balance Currency Account Counterparty Details")
                                .at(
                                        20,
                                        40,
                                        "2026-05-26 C 65477.37 90795.77 GBP GB71MBGK43374273438451 Invoice"
                                                + " INV-2026-06242")
                                .document())
                        .type())
                .isEqualTo(DocumentType.BANK_STATEMENT);
    }

    @Test
    void aTitleBetweenLinesOfALetterIsATitleThoughANumberFollows() {
        assertThat(reader.read(new Paper()
                                .at(36, 36, "苏州棠澜医疗器械股份有限公司")
                                .at(36, 50, "致:上海聿瑜自动化设备有限公司")
                                .at(36, 64, "应收账款转让通知")
                                .at(36, 78, "通知编号:ZR202682040")
                                .at(36, 100, "(1)发票11895860,2026-05-17开具,金额357,674.02元,2026-07-16到期")
                                .at(36, 114, "(2)发票18301046,2026-05-17开具,金额312,568.95元,2026-07-16到期")
                                .document())
                        .type())
                .isEqualTo(DocumentType.TRANSFER_NOTICE);
    }

    @Test
    void whoPaysItselfIsPayerAndPayee() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "Confirmation of Payment")
                .at(40, 50, "Value date: 15 Apr 2026")
                .at(40, 70, "Debtor: Farrow Packaging GmbH")
                .at(40, 90, "Account: GB87SNVM58799555293206")
                .at(40, 110, "Creditor: Farrow Packaging GmbH")
                .at(40, 130, "Account: DE33201053387385382973")
                .at(40, 150, "Amount: EUR 110,927.71")
                .document());

        assertThat(value(reading, FieldName.PAYER_NAME)).isEqualTo("Farrow Packaging GmbH");
        assertThat(value(reading, FieldName.PAYEE_NAME)).isEqualTo("Farrow Packaging GmbH");
    }
}
