package io.vouch.matching.flink;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.Papers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invoices of a few sellers with many equal amounts, some handed in again in another deal with a change; seeded. */
final class ForgedPapers {

    private final Random random;

    ForgedPapers(long seed) {
        random = new Random(seed);
    }

    private record Draft(
            DocumentType type,
            String number,
            String code,
            String date,
            int seller,
            int buyer,
            boolean ids,
            String gross,
            String goods,
            boolean ocr) {}

    List<ExtractedDocument> documents(int count) {
        List<Draft> drafts = new ArrayList<>();
        List<ExtractedDocument> documents = new ArrayList<>();
        while (documents.size() < count) {
            boolean copy = !drafts.isEmpty() && random.nextInt(3) == 0;
            Draft draft = copy ? changed(drafts.get(random.nextInt(drafts.size()))) : fresh();
            drafts.add(draft);
            documents.add(paper(draft, documents.size(), copy));
        }
        return documents;
    }

    private Draft fresh() {
        int seller = random.nextInt(12);
        String number =
                switch (random.nextInt(4)) {
                    case 0 -> "2644200000%012d".formatted(random.nextLong(1_000_000_000_000L));
                    case 1 -> "%08d".formatted(10_000_000 + random.nextInt(400));
                    case 2 -> "INV-2026-%05d".formatted(random.nextInt(300));
                    default -> random.nextInt(10) == 0 ? "" : Integer.toString(random.nextInt(500));
                };
        return new Draft(
                random.nextInt(10) == 0 ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                number,
                number.length() == 8 && random.nextBoolean() ? "044001900111" : "",
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120)).toString(),
                seller,
                random.nextInt(5),
                random.nextInt(4) > 0,
                random.nextInt(15) == 0
                        ? ""
                        : BigDecimal.valueOf(1000L * (1 + random.nextInt(6))).toPlainString() + ".00",
                "goods " + random.nextInt(8),
                random.nextInt(4) == 0);
    }

    private Draft changed(Draft d) {
        String number = d.number();
        String date = d.date();
        String gross = d.gross();
        boolean ids = d.ids();
        boolean ocr = d.ocr();
        switch (random.nextInt(9)) {
            case 0 -> number = lookAlike(number);
            case 1 -> number = lookAlike(lookAlike(number));
            case 2 -> number = swapped(number);
            case 3 -> number = number.isEmpty() ? number : number.substring(1);
            case 4 -> gross = gross.isEmpty() ? "77.10" : "9" + gross;
            case 5 -> date = LocalDate.parse(date).plusDays(random.nextInt(9)).toString();
            case 6 -> ids = !ids;
            case 7 -> {
                number = lookAlike(number);
                ocr = true;
            }
            default -> number = number.isEmpty() ? number : number + random.nextInt(10);
        }
        return new Draft(d.type(), number, d.code(), date, d.seller(), d.buyer(), ids, gross, d.goods(), ocr);
    }

    private String lookAlike(String number) {
        if (number.isEmpty()) {
            return number;
        }
        int at = random.nextInt(number.length());
        String from = "0123568OI";
        String to = "O1Z8SB301";
        int i = from.indexOf(number.charAt(at));
        return i < 0 ? number : number.substring(0, at) + to.charAt(i) + number.substring(at + 1);
    }

    private String swapped(String number) {
        if (number.length() < 2) {
            return number;
        }
        int at = random.nextInt(number.length() - 1);
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }

    private ExtractedDocument paper(Draft draft, int index, boolean copy) {
        Papers paper = Papers.of(draft.type(), "deal-" + random.nextInt(150), "paper-" + index + ".pdf")
                .sequence(random.nextInt(200))
                .from(draft.ocr() ? ReadingSource.OCR : ReadingSource.TEXT, 0.9)
                .with(FieldName.ISSUE_DATE, draft.date())
                .with(
                        FieldName.SELLER_NAME,
                        (copy && draft.ocr() ? "Seller 0f goods " : "Seller of goods ") + draft.seller() + " GmbH")
                .with(FieldName.BUYER_NAME, "Buyer " + draft.buyer() + " Ltd")
                .line(draft.goods(), "1", "1", "1", "0.13", "0.13");
        if (draft.ids()) {
            paper.with(FieldName.SELLER_TAX_ID, "DE00000000" + draft.seller());
        }
        if (!draft.number().isEmpty()) {
            paper.with(FieldName.INVOICE_NUMBER, draft.number());
        }
        if (!draft.code().isEmpty()) {
            paper.with(FieldName.INVOICE_CODE, draft.code());
        }
        if (!draft.gross().isEmpty()) {
            paper.with(FieldName.GROSS_AMOUNT, draft.gross());
        }
        if (random.nextInt(20) == 0) {
            paper.text("text " + random.nextInt(10));
        }
        if (random.nextInt(30) == 0) {
            paper.bytes("bytes " + random.nextInt(10) + paper.build().deal());
        }
        if (random.nextInt(30) == 0) {
            paper.bytes("shared " + index / 40);
        }
        return paper.build();
    }
}
