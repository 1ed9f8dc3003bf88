package io.vouch.extraction.candidate;

import java.util.regex.Pattern;

/** Cuts from a Chinese company name the words that run into it, as Chinese has no blanks. */
final class HanParty {

    /** Words before a name in prose or on forms: 致, 我司, 甲方, 向, 与, 由... */
    private static final Pattern LEAD = Pattern.compile(
            "^.{0,24}?(?:致|供货方|收货方|出卖人|买受人|承租人|出租人|购货方|销货方|受让方|转让方|甲方|乙方|丙方|卖方|买方|供方|需方|付款人|收款人|债务人|债权人|转让人|受让人|保理商|名称|户名|单位|[:：]|(?:我|贵)(?:司|公司)(?:与|已将|将|对|向|由|已?(?:收到|收悉)(?:贵(?:公司|司))?(?:与|由)?)|为(?=.{6})|(?<!中)(?:与|由|向|至|对|将)(?=.{6}))");

    /** Where a company stamps is no part of its name: (公章)某某有限公司, 某某有限公司(盖章). */
    private static final Pattern STAMP = Pattern.compile("^\\((?:公章|盖章|签章|签字|印章|章)\\)|\\((?:公章|盖章|签章|签字|印章|章)\\)$");

    private HanParty() {}

    static String trim(String printed) {
        String name = STAMP.matcher(printed).replaceAll("");
        for (int i = 0; i < 6; i++) {
            String cut = LEAD.matcher(name).replaceFirst("");
            if (cut.length() < 5 || cut.equals(name)) {
                break;
            }
            name = cut;
        }
        name = STAMP.matcher(name).replaceAll("");
        return openBracket(name) ? name.substring(name.indexOf('(') + 1) : name;
    }

    private static boolean openBracket(String name) {
        return name.indexOf('(') >= 0 && name.indexOf(')') < 0 && name.length() - name.indexOf('(') > 6;
    }
}
