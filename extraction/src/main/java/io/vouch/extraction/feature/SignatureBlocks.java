package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
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
    private static final double LONE_PERSON = 0.78;
    private static final int LINES_TO_PERSON = 2;

    /** 陈雨桐; Ingrid Vanderloo; J. R. Smith */
    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan}{2,4}|(?:\\p{Lu}[\\p{L}'.-]{0,20} ){1,3}(?:(?:van|von|de|der|den|la|di)"
                    + " ){0,2}\\p{Lu}[\\p{L}'-]{1,24}");
    /** For and on behalf of X; 转让人(盖章): X */
    private static final Pattern BEFORE = Pattern.compile("(?i)^\\W*(?:for and on behalf of|for|signed by|by order"
            + " of|(?:转让人|债权人|受让人|债务人|确认人|确认单位|确认方|付款人|买方|卖方|通知人|承诺人|回执人|回执单位|公司名称)(?:\\([^()]{1,8}\\))?"
            + " ?(?::|(?<=\\))))\\s*$");

    /** What may follow a company where it signs: (公章), or the person who signs on the same line. */
    private static final Pattern STAMP = Pattern.compile("\\s*(?:\\([^()]{1,6}\\)|\\.)?\\s*(?:\\p{IsHan}{2,3})?");

    private static final Pattern STAMPED_PERSON =
            Pattern.compile("\\s*(?:\\([^()]{1,6}\\))?\\s*(?<name>\\p{IsHan}{2,3})");

    /** Ingrid Hollis, for Aldenbrook Foods PLC: the person before the company. */
    private static final Pattern PERSON_FOR =
            Pattern.compile("^(?<name>[^,]{4,50}), (?:for|on behalf of|for and on behalf of) \\p{Lu}.*");

    /** Where a hand signs: a drawn line, or the words for whom. */
    private static final Pattern SIGNS = Pattern.compile("_{5,}|(?i)\\bsign(?:ed|ature)\\b|\\b(?:for|on behalf of) the"
            + " (?:assignor|debtor|seller|supplier|customer|buyer|creditor)\\b|(?:签字|签名|签署)");

    /** Authorised Signatory, Finance Director: two capitals, and no person. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i).*\\b(?:signat\\w+|date|authori[sz]ed|director|manager|officer|treasurer|seal|stamp|name|title|bank|yours|sincerely|faithfully|factor\\w*|assign\\w+|debtor|seller|buyer|supplier|customer|trade|capital|invoice\\w*|notice|limited|company|group|holding\\w*)\\b.*");

    private static final Pattern COMPANY_END =
            Pattern.compile("(?:\\b(?:Ltd|Limited|GmbH|PLC|Plc|AG|Inc|LLC|B\\.V|N\\.V|S\\.A)|公司)\\P{L}{0,4}$");

    /** 27 June 2026; Date: 2026-06-27 */
    private static final Pattern DATED =
            Pattern.compile("(?i)(?:dated?:? )?(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? \\d{4}|\\p{L}{3,9} \\d{1,2},"
                    + " ?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})\\W*");

    private SignatureBlocks() {}

    static void cast(Scene scene) {
        castCompany(scene);
        boolean letter = scene.type() == DocumentType.TRANSFER_NOTICE || scene.type() == DocumentType.ACKNOWLEDGEMENT;
        if (letter && !scene.layout().isEmpty()) {
            List<PageLayout> pages = scene.layout().pages();
            lone(pages.get(pages.size() - 1)).ifPresent(person -> {
                scene.add(person);
                scene.vote(person, FieldName.SIGNATORY, LONE_PERSON, "signature");
            });
        }
    }

    /** The first person at the foot who stands beside a line to sign on, under words of signing, or before a company. */
    private static Optional<Candidate> lone(PageLayout page) {
        List<Row> rows = page.rows();
        for (int i = Math.max(1, rows.size() - FOOT); i < rows.size(); i++) {
            for (Cell cell : rows.get(i).cells()) {
                Matcher before = PERSON_FOR.matcher(cell.text());
                boolean speaks = before.matches();
                String name = speaks ? before.group("name") : cell.text();
                boolean person =
                        NAME.matcher(name).matches() && !NO_PERSON.matcher(name).matches();
                if (person && (speaks || signsAbove(page, cell) || datedBelow(page, cell))) {
                    Spot spot = new Spot(page, i, cell.column(), cell.run(), 0, name.length());
                    return Optional.of(new Candidate(FieldName.SIGNATORY.kind(), name, spot, "signature"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean signsAbove(PageLayout page, Cell cell) {
        for (int i = Math.max(0, cell.row() - LINES_TO_PERSON); i < cell.row(); i++) {
            for (Cell above : page.rows().get(i).cells()) {
                if (above.box().horizontalOverlap(cell.box()) > 0
                        && (SIGNS.matcher(above.text()).find() || isStampedCompany(page, above))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On a scan a seal may hide all of a company's name but its legal form. */
    private static boolean isStampedCompany(PageLayout page, Cell cell) {
        return page.source() == ReadingSource.OCR
                && COMPANY_END.matcher(cell.text()).find();
    }

    /** On a scan the company over the person may be unreadable for its seal; the date under both is not. */
    private static boolean datedBelow(PageLayout page, Cell cell) {
        int below = cell.row() + 1;
        return page.source() == ReadingSource.OCR
                && page.rows().get(cell.row()).cells().size() == 1
                && below < page.rows().size()
                && DATED.matcher(page.rows().get(below).text()).matches();
    }

    private static void castCompany(Scene scene) {
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
        Matcher same = STAMPED_PERSON.matcher(company.run().text().substring(company.to()));
        if (same.matches()) {
            Spot spot = new Spot(
                    page,
                    company.row(),
                    company.column(),
                    company.run(),
                    company.to() + same.start("name"),
                    company.to() + same.end("name"));
            return Optional.of(new Candidate(FieldName.SIGNATORY.kind(), spot.text(), spot, "signature"));
        }
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
