package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs a notice or an acknowledgement: at its foot the company stands alone on a line, with the person under it. The
 * assignor signs a notice, the debtor an acknowledgement.
 */
final class SignatureBlocks {

    /** Lines from the end that may be a signature. */
    private static final int FOOT = 9;

    private static final double COMPANY = 0.82;
    private static final double PERSON = 0.85;
    private static final int LINES_TO_PERSON = 2;

    /** 陈雨桐; Ingrid Vanderloo; J. R. Smith */
    private static final Pattern NAME = Pattern.compile(
            "\\p{IsHan}{2,4}|(?:\\p{Lu}[\\p{L}'.-]{0,20} ){1,3}(?:(?:van|von|de|der|den|la|di) ){0,2}\\p{Lu}[\\p{L}'-]{1,24}");
    /** For and on behalf of X; 转让人(盖章): X */
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)^\\W*(?:for and on behalf of|for|signed by|by order of|(?:转让人|债权人|受让人|债务人|确认人|确认单位|确认方|付款人|买方|卖方|通知人|承诺人|回执人|回执单位|公司名称)(?:\\([^()]{1,8}\\))? ?:)\\s*$");

    /** What may follow a company where it signs: (公章). */
    private static final Pattern STAMP = Pattern.compile("\\s*(?:\\([^()]{1,6}\\)|\\.)?");

    private SignatureBlocks() {}

    static void cast(Scene scene) {
        boolean notice = scene.type() == DocumentType.TRANSFER_NOTICE;
        if ((!notice && scene.type() != DocumentType.ACKNOWLEDGEMENT)
                || scene.layout().isEmpty()) {
            return;
        }
        List<PageLayout> pages = scene.layout().pages();
        PageLayout page = pages.get(pages.size() - 1);
        FieldName signer = notice ? FieldName.ASSIGNOR_NAME : FieldName.DEBTOR_NAME;
        List<Candidate> companies = companies(scene, page);
        if (companies.isEmpty()) {
            return;
        }
        // With two signatures side by side the first is the one who declares.
        int row = companies.get(companies.size() - 1).spot().row();
        Candidate company = companies.stream()
                .filter(each -> each.spot().row() == row)
                .findFirst()
                .orElseThrow();
        scene.vote(company, signer, COMPANY, "signature");
        person(page, company.spot()).ifPresent(person -> {
            scene.add(person);
            scene.vote(person, FieldName.SIGNATORY, PERSON, "signature");
        });
    }

    /** Companies that have a line at the foot for themselves. */
    private static List<Candidate> companies(Scene scene, PageLayout page) {
        int from = page.rows().size() - FOOT;
        List<Candidate> companies = new ArrayList<>();
        for (Candidate candidate : scene.candidates()) {
            Spot spot = candidate.spot();
            boolean foot = spot.page() == page && spot.row() >= from && spot.row() > 1;
            if (candidate.kind() == ValueKind.PARTY && candidate.shape().equals("suffix") && foot) {
                String text = spot.run().text();
                String before = text.substring(0, spot.from()).strip();
                boolean alone = STAMP.matcher(text.substring(spot.to())).matches()
                        && (before.isEmpty() || BEFORE.matcher(before).find());
                if (alone) {
                    companies.add(candidate);
                }
            }
        }
        return companies;
    }

    private static Optional<Candidate> person(PageLayout page, Spot company) {
        int last = Math.min(page.rows().size() - 1, company.row() + LINES_TO_PERSON);
        for (int i = company.row() + 1; i <= last; i++) {
            Row row = page.rows().get(i);
            for (Cell cell : row.cells()) {
                Matcher name = NAME.matcher(cell.text());
                boolean under = Math.abs(cell.box().x0() - company.box().x0()) < 6 * page.textHeight()
                        || cell.box().horizontalOverlap(company.box()) > 0;
                if (under && name.matches()) {
                    Spot spot = new Spot(
                            page, i, cell.column(), cell.run(), 0, cell.text().length());
                    return Optional.of(new Candidate(FieldName.SIGNATORY.kind(), cell.text(), spot, "signature"));
                }
            }
        }
        return Optional.empty();
    }
}
