package io.vouch.extraction.candidate;

import io.vouch.extraction.value.Wording;
import java.util.regex.Pattern;

/** How values look on paper. All patterns are linear or bounded: they run on hostile text. */
final class CandidatePatterns {

    private static final String MONTH =
            "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|f[eé]vr|avr|juin|juil|ao[uû]t)[a-zéûä]{0,8}";

    /** 2026-03-02, 2026年3月2日, 02/03/2026, 2.3.26, 20260302, 2 March 2026, March 2, 2026, 二〇二六年三月二日 */
    static final Wording DATE = Wording.of(
            "(?<![\\d./-])(?<!\\d,)(?:(?:19|20)\\d{2} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}(?: ?[日号])?"
                    + "|\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:(?:19|20)\\d{2}|\\d{2})(?![\\d%/])"
                    + "|(?<![A-Za-z])(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\d-])"
                    + "|\\d{1,2}(?:s ?t|n ?d|r ?d|t ?h|er)?[-/., ]{0,2}(?:day of |of |de )?" + MONTH
                    + "\\.?[-/., ']{0,2}(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)"
                    + ")|(?<![\\p{L}\\d])" + MONTH + "\\.? ?\\d{1,2}(?:st|nd|rd|th)?[, ]{0,3}(?:19|20)\\d{2}(?!\\d)"
                    + "|[〇○零一二三四五六七八九]{4}年[元正一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日",
            Pattern.CASE_INSENSITIVE);

    /** What OCR reads in the place of digits, and the digits. */
    static final String DIGITS_READ = "OoQ〇Il|了日曰目";

    static final String DIGITS_MEANT = "00001117日日日";

    /** 2026年06月0了日, with at least one glyph that is no digit. */
    static final Wording MISREAD_DATE =
            Wording.of("(?<!\\d)(?!\\d{4}年\\d{1,2}月\\d{1,2}日)(?:19|20)[\\dOoQ〇Il|了]{2} ?年 ?[\\dOoQ〇Il|了]{1,2} ?月"
                    + " ?[\\dOoQ〇Il|了]{1,2} ?[日曰目]");
    /** RM 60.30, ¥1,234.56, 1.234,56 EUR, (12.00), -5.59, 120000元 */
    static final Wording AMOUNT = Wording.of(
            "(?<cur>(?:[A-Z]{2,3}\\$|CNY|RMB|USD|EUR|GBP|MYR|RM|HKD|SGD|JPY|CHF|AUD|INR|PLN|人民币|\\p{Sc})[:"
                    + " ]{0,2})?(?<num>\\(?[-+]?\\(?(?<![\\d.,/-])\\d{1,3}(?:(?<sep>[,.'"
                    + " ])\\d{3}(?!\\d))(?:\\k<sep>\\d{3}(?!\\d)){0,4}(?:[.,]"
                    + " ?\\d{1,4})?|\\(?[-+]?(?<![\\d.,/])\\d{1,12}(?: ?[.,]"
                    + " ?\\d{1,4})?)(?![\\d/])(?<neg>-(?![\\d\\p{L}]))?\\)?(?<unit>"
                    + " ?(?:万元|亿元|元|圆|€|EUR|USD|CNY|GBP|MYR|RMB|zł|PLN|CHF)(?![\\p{L}&&[^元整正]]))?",
            Pattern.UNICODE_CASE);

    /** INV-2026/0012, 26442000004359167806, C-4821; at least one digit, three characters. */
    static final Wording IDENTIFIER = Wording.of(
            "(?<![-/#\\d\\p{L}&&[^\\p{IsHan}]])(?:\\d{4,8}(?:"
                    + " \\d{4,8}){2,5}|(?=[A-Za-z0-9/_.#:*-]{0,30}\\d)[A-Za-z0-9#][A-Za-z0-9/_.:*-]{1,38}[A-Za-z0-9])(?![\\d])");

    /** 沪保理字(2026)第0012号: a number with Chinese words in it. */
    static final Wording HAN_IDENTIFIER = Wording.of(
            "[A-Za-z0-9\\p{IsHan}\\[\\]()〔〕【】-]{0,20}字[A-Za-z0-9\\p{IsHan}\\[\\]()〔〕【】-]{0,16}?第?[A-Za-z0-9-]{1,20}号?"
                    + "|[A-Za-z0-9]{1,12}-\\p{IsHan}{1,8}-?[A-Za-z0-9-]{1,20}|\\p{IsHan}{1,6}[-][A-Za-z0-9-]{3,20}"
                    + "|[(\\[〔]\\d{4}[)\\]〕][A-Za-z0-9\\p{IsHan}-]{0,14}第?[A-Za-z0-9-]{1,20}号");

    /** 91330000142942095H, DE136695976, 000123456789 */
    static final Wording TAX_ID = Wording.of("(?<![A-Za-z0-9])(?:[0-9A-Z]{15,20}|(?:AT"
            + " ?U|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|CHE|NO)"
            + " ?[0-9A-Z][0-9A-Z .-]{6,13}[0-9A-Z]|\\d[\\d -]{7,14}\\d)(?![A-Za-z0-9])");

    /** 6222 0210 0109 1234 567, 1202-0261-0990, GB82 WEST 1234 5698 7654 32 */
    static final Wording ACCOUNT = Wording.of(
            "(?<![A-Za-z0-9])(?:[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?|[A-Z]{2}\\d{2} \\d{5} \\d{5}"
                    + " [A-Z0-9]{11} \\d{2}|\\d(?:[ -]?\\d){7,29})(?![A-Za-z0-9])");

    /** GBO4HDVG14329640599425: an IBAN with letters for its check digits. */
    static final Wording MISREAD_IBAN = Wording.of(
            "(?<![A-Za-z0-9])[A-Z]{2}[\\dOQDISZB]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])");

    /** 壹万陆仟圆整, with its look-alikes after OCR. */
    static final Wording HAN_WORDS =
            Wording.of("(?:人民币|美元|欧元)?[(]?(?:负数[)]|负)?[:： ]?[零壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億武染陵伯弍弎任两](?:["
                    + " ]?[零壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億武染陵伯弍弎任两元圆圓角分整正园]){2,40}");

    /** 壹万陆任圆整, 叁拾叁万陆仟融佰圆整: capitals with any few glyphs that OCR may have put in their place. */
    static final Wording MISREAD_WORDS =
            Wording.of("[零壹贰貳叁叄肆伍陆柒捌玖拾佰仟万亿](?:[ ]?\\p{IsHan}){3,40}?[元圆园圓員角分整正](?:[ ]?[零壹贰叁肆伍陆柒捌玖元圆园角分整正]){0,6}");

    /** 大写:参抬壹万焉什陆佰建拾陆圆零下分: what stands in the place of the words, however it was read. */
    static final Wording WORDS_PLACE =
            Wording.of("(?:大写[):： ]{0,3}(?:人民币)?|人民币)[^\\p{IsHan}\\d]{0,2}(?<v>\\p{IsHan}(?:["
                    + " ]?\\p{IsHan}){3,40}?[元圆园圓員角分整正憋](?:[ ]?\\p{IsHan}){0,6}[角分整正憋]|\\p{IsHan}(?:["
                    + " ]?\\p{IsHan}){3,40}?[元圆园圓員][整正憋]?)");

    /** A cell with nothing but words that end as an amount does, behind the circled cross that forms print. */
    static final Wording WORDS_CELL =
            Wording.of("^[^\\p{IsHan}\\d]{0,3}(?<v>\\p{IsHan}{3,30}[元圆园圓員]\\p{IsHan}{0,5}[角分整正])$");

    /** 1 ,143,425 .50: an amount that OCR took apart at its marks. */
    static final Wording SPACED_AMOUNT = Wording.of("(?<![\\d.,])\\d{1,3}(?: ?, ?\\d{3}){1,4} ?\\. ?\\d{2}(?![\\d.,])");

    static final Pattern CAPITAL = Pattern.compile("[零壹贰貳叁叄肆伍陆柒捌玖拾佰仟万亿元圆角分整]");

    private static final String NUMBER_WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)(?!\\p{L})";

    /** Twelve thousand three hundred dollars and fifty cents only */
    static final Wording ENGLISH_WORDS = Wording.of(
            "(?<!\\p{L})(?:(?:us|hong kong|singapore)?"
                    + " ?(?:dollars?|ringgit|euros?|pounds?|yuan|renminbi|rmb|usd|eur|cny) )?"
                    + NUMBER_WORD + "(?:[ -]+(?:and[ -]+)?(?:" + NUMBER_WORD
                    + "|(?:us )?dollars?|ringgit|euros?|pounds?("
                    + " sterling)?|yuan|renminbi|cents?|pence|fen|jiao|sen|no|zero|and|\\d{1,2}/100)){1,30}(?: only)?",
            Pattern.CASE_INSENSITIVE);

    /** "Twenty-four months" and "one and the same" count no money. */
    static final Wording MONEY_WORD = Wording.of(
            "(?i)(?:hundred|thousand|million|billion|dollars?|ringgit|euros?|pounds?|yuan|renminbi|rmb|usd|eur|cny|cents?|pence|/100|only)(?!\\p{L})");

    /** 上海某某贸易有限公司, 某某银行股份有限公司北京分行, 市第一人民医院 */
    static final Wording HAN_PARTY = Wording.of(
            "[\\p{IsHan}A-Za-z0-9·()&]{2,36}?(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|合伙企业[(][\\p{IsHan}]{2,6}[)]|合作社|事务所|经营部|商行|厂|医院|大学|学院|研究院|研究所|设计院|局|委员会|集团)(?:[(][\\p{IsHan}]{2,6}[)])?(?:[\\p{IsHan}]{2,12}?(?:分公司|分行|支行|营业部))?");

    /** Acme Trading Ltd., Müller GmbH & Co. KG, BEST MART SDN BHD */
    static final Wording LATIN_PARTY = Wording.of(
            "(?<![\\p{L}\\d])[\\p{Lu}\\d][\\p{L}\\d&.'/+-]*(?:,?"
                    + " (?:&|of|and|the|de|la|du|und|et|y|\\(?[\\p{Lu}\\d][\\p{L}\\d&.'/+-]*\\)?)){0,9}?,? ?(?:\\(?M\\)?"
                    + " )?(?:(?i:limited liability"
                    + " company|limited|ltd|l\\.?l\\.?c|inc|incorporated|corp|corporation|plc|gmbh|kgaa|s\\.?a\\.?r\\.?l|s\\.?a\\.?s|s\\.?p\\.?a|s\\.?r\\.?l|sdn\\.?"
                    + " ?bhd|s/b|bhd|pte|pty|b\\.?v|n\\.?v|a/s|aps|oy|ab|a\\.?g|e\\.?k|s\\.?l|s\\.? ?r\\.? ?o|sp\\.? z"
                    + " ?o\\.? ?o|l\\.?p|llp|co\\., ?ltd|company|bank|trust|kg|ohg|ug)(?![\\p{L}])\\.?)(?:,?"
                    + " ?(?:ltd|limited|inc|bhd|& co\\.? ?kg|n\\.a|plc)(?![\\p{L}])\\.?)?",
            Pattern.UNICODE_CASE);

    /** 13%, 80 % */
    static final Wording PERCENT = Wording.of("(?<![\\d.])\\d{1,3}(?:[.,]\\d{1,4})? ?[%％]");

    /** 60日, 90 天, 30 days, net 60 */
    static final Wording DAYS = Wording.of(
            "(?<![\\d.])(?<days>\\d{1,3})\\s?(?:[)）]\\s?)?(?:个)?(?:自然日|工作日|日历日|日|天|calendar days|business"
                    + " days|days?)(?![\\p{L}&&[^\\p{IsHan}]])|(?:net|月结)\\s?(?<net>\\d{1,3})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** 1 ,143: the marks of an amount, with blanks around them. */
    static final Pattern SPACED_MARK = Pattern.compile("(?<=\\d) ?([.,]) ?(?=\\d)");

    private CandidatePatterns() {}

    /** No amount, number or account is without one. */
    static boolean hasFigure(String text) {
        return text.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
    }
}
