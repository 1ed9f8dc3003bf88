package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephones, mail addresses and representatives of the parties, by the words before them and the block that they stand in. All
 * that a paper prints are read, in printed order: who shares a contact with whom is a matter for checks. Their confidence is that
 * of the rule; no labelled set names them.
 */
public final class ContactPlaces {

    private static final Set<DocumentType> READ = EnumSet.of(
            DocumentType.INVOICE,
            DocumentType.CREDIT_NOTE,
            DocumentType.CONTRACT,
            DocumentType.TRANSFER_NOTICE,
            DocumentType.ACKNOWLEDGEMENT,
            DocumentType.DELIVERY,
            DocumentType.LETTER);

    private static final double LABELLED = 0.9;
    private static final double LOOSE = 0.75;
    private static final int MOST = 12;
    private static final int MOST_PAGES = 40;
    private static final int LONGEST_CELL = 1_000;

    /** Tel.: +44 20 7946 0018, 联系电话:0571-42670477, and the number that forms put behind an address. */
    private static final Pattern PHONE = Pattern.compile(
            "(?i)(?:(?:联系)?电话(?:号码)?|联系方式|手机(?:号码?)?|(?<![\\p{L}])(?:tel(?:ephone|efon)?|phone|mobile|t[ée]l))"
                    + "(?: ?(?:no|number)\\b)?[.:/ ()]{0,4}(?<v>\\+?\\(?\\d[\\d ()/-]{5,18}\\d)(?!\\d)");

    private static final Pattern BEHIND_ADDRESS = Pattern.compile(
            "地\\s?址[^\\d]{0,4}.{4,80}?[\\p{IsHan})室楼号 ,:](?<v>\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}|1[3-9]\\d{9})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.+-])(?<v>[A-Za-z0-9][\\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,24}){1,4})");
    /** 法定代表人:陈雨桐; Legal representative: Ingrid Hollis; represented by J. van Dam */
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:法定|授权|委托)代(?:表|理)人|法人代表|负责人)(?:\\([^()]{1,8}\\))?[: ]{1,4}(?<v>\\p{IsHan}{2,4})(?=$|["
                    + " ,,。;(])|(?i:(?:legal|authori[sz]ed) representative|represented by|managing director)[:"
                    + " ]{1,3}(?<w>\\p{Lu}[\\p{L}'.-]{0,20} (?:(?:van|von|de|der|den|la|di)"
                    + " ){0,2}\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)");

    private final Scene scene;
    private final Roles roles;
    private final Map<FieldName, List<Reading>> readings;

    private ContactPlaces(Scene scene, Map<FieldName, List<Reading>> readings) {
        this.scene = scene;
        this.roles = new Roles(scene.hits());
        this.readings = readings;
    }

    /** Adds what the paper says to {@code readings}. */
    public static void addTo(Map<FieldName, List<Reading>> readings, Scene scene) {
        if (READ.contains(scene.type())) {
            ContactPlaces places = new ContactPlaces(scene, readings);
            scene.layout().pages().stream().limit(MOST_PAGES).forEach(page -> page.cells()
                    .forEach(cell -> places.read(page, cell)));
        }
    }

    private void read(PageLayout page, Cell cell) {
        if (cell.text().length() > LONGEST_CELL) {
            return;
        }
        find(PHONE, page, cell, "_PHONE", LABELLED);
        find(BEHIND_ADDRESS, page, cell, "_PHONE", LABELLED);
        find(MAIL, page, cell, "_EMAIL", LABELLED);
        find(PERSON, page, cell, "_REPRESENTATIVE", LOOSE);
    }

    private void find(Pattern pattern, PageLayout page, Cell cell, String what, double weight) {
        Matcher matcher = pattern.matcher(cell.text());
        while (matcher.find()) {
            String group = matcher.group("v") == null ? "w" : "v";
            Spot spot = new Spot(page, cell.row(), cell.column(), cell.run(), matcher.start(group), matcher.end(group));
            Optional<FieldName> field =
                    FieldName.ofWireName((party(spot, matcher.start()) + what).toLowerCase(Locale.ROOT));
            field.ifPresent(found -> add(found, spot, weight));
        }
    }

    private void add(FieldName field, Spot spot, double weight) {
        List<Reading> known = readings.computeIfAbsent(field, f -> new ArrayList<>());
        if (known.size() < MOST
                && known.stream().noneMatch(other -> other.value().equals(spot.text()))) {
            known.add(new Reading(
                    spot.text(),
                    spot.text(),
                    weight * (0.5 + 0.5 * spot.confidence()),
                    spot.run().page(spot.from(), spot.to()),
                    spot.box(),
                    spot.source()));
        }
    }

    private String party(Spot spot, int from) {
        Spot label = from < spot.from()
                ? new Spot(spot.page(), spot.row(), spot.column(), spot.run(), from, spot.from())
                : spot;
        return switch (roles.of(new LabelHit("=CONTACT", 1, label), scene.type())) {
            case "@SELLER", "@ASSIGNOR" -> "SELLER";
            case "@BUYER", "@DEBTOR" -> "BUYER";
            default -> "CONTACT";
        };
    }
}
