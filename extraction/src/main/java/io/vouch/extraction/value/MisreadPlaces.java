package io.vouch.extraction.value;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right the words that addresses and company names of Malaysia and Singapore share, where OCR took letters of them for others:
 * SON BHD for SDN BHD, TANAN for TAMAN. Words that are no such word with a letter or two misread stay as they are.
 *
 * @see "Pos Malaysia, Postcode and address guide: abbreviations and names of states"
 */
public final class MisreadPlaces {

    private static final List<String> WORDS =
            Arrays.asList(("JALAN TAMAN BANDAR KAMPUNG LORONG PERSIARAN LEBUH LEBUHRAYA SEKSYEN SECTION KAWASAN"
                            + " PERINDUSTRIAN PERNIAGAAN PUSAT PERDAGANGAN BANGUNAN MENARA BLOCK LEVEL FLOOR GROUND SELANGOR DARUL"
                            + " EHSAN KUALA LUMPUR WILAYAH PERSEKUTUAN JOHOR BAHRU TAKZIM PULAU PINANG PENANG PERAK KEDAH MELAKA"
                            + " NEGERI SEMBILAN PAHANG SABAH SARAWAK PUTRAJAYA CYBERJAYA PETALING SUBANG KLANG PUCHONG CHERAS"
                            + " KEPONG AMPANG KAJANG KEMBANGAN SERDANG MALAYSIA SINGAPORE RESTAURANT RESTORAN ENTERPRISE TRADING"
                            + " HARDWARE SERVICES MARKETING")
                    .split(" "));

    /** Words of addresses that are like one of the others and none of them. */
    private static final Set<String> OTHERS = new HashSet<>(Arrays.asList(
            "BANDA BAHARU LEVELS BLOCKS FLOORS GROUNDS SERVICE TRADINGS TAMANS PERNIAGAN MALAYSIAN JALANG".split(" ")));

    private static final Pattern COMPANY = Pattern.compile("(?<![\\p{L}\\d])[S5$][O0U8B]N(?=\\.? ?BHD\\b)");
    private static final Pattern BROTHERS = Pattern.compile("(?<![\\p{L}\\d])[$5]/[B8](?![\\p{L}\\d])");
    /** JUN, JIN, J1N before a name: jalan, shortened. */
    private static final Pattern ROAD = Pattern.compile("\\bJ[UIE1]N(?=\\.? [A-Z])");

    private static final Pattern WORD = Pattern.compile("[A-Z0-9]{5,}");
    private static final int LONG = 8;

    private MisreadPlaces() {}

    /** The text with such words put right; capitals only, as slips are printed. */
    public static String mended(String read) {
        String company = COMPANY.matcher(read).replaceAll("SDN");
        String text = ROAD.matcher(BROTHERS.matcher(company).replaceAll("S/B")).replaceAll("JLN");
        Matcher matcher = WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(word(matcher.group())));
        }
        return matcher.appendTail(out).toString();
    }

    private static String word(String read) {
        if (WORDS.contains(read)
                || OTHERS.contains(read)
                || read.chars().filter(Character::isDigit).count() > 2) {
            return read;
        }
        String meant = read;
        int found = 0;
        for (String word : WORDS) {
            if (word.length() == read.length() && changed(word, read) <= (word.length() >= LONG ? 2 : 1)) {
                meant = word;
                found++;
            }
        }
        return found == 1 ? meant : read;
    }

    private static int changed(String word, String read) {
        int changed = 0;
        for (int i = 0; i < word.length(); i++) {
            changed += word.charAt(i) == read.charAt(i) ? 0 : 1;
        }
        return changed;
    }
}
