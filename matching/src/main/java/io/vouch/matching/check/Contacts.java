package io.vouch.matching.check;

import io.vouch.extraction.value.NormalText;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephones and mail domains in a piece of text, in comparable form. Domains that anybody can have an address at are left out: sharing
 * them means nothing.
 *
 * @param telephones the last digits, enough to name a line: with and without country code they are equal
 * @param domains in lower case
 */
public record Contacts(Set<String> telephones, Set<String> domains) {

    /** {@code 0755-26001234}, {@code 13800138000}, {@code +44 20 7946 0123}. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|0\\d{2,3}[- ]?\\d{7,8}|\\+\\d{1,3}(?:[- ]?\\d){7,12})(?!\\d)");
    /** {@code anna@example.com}. */
    private static final Pattern MAIL = Pattern.compile("@([a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,30}){1,3})");

    private static final Set<String> PUBLIC = Set.of(
            "qq.com",
            "163.com",
            "126.com",
            "139.com",
            "189.cn",
            "foxmail.com",
            "sina.com",
            "sohu.com",
            "aliyun.com",
            "yeah.net",
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "icloud.com",
            "gmx.de",
            "web.de",
            "t-online.de");

    private static final int MOST_CHARACTERS = 2_000;
    private static final int COMPARED_DIGITS = 8;

    public Contacts {
        telephones = Set.copyOf(telephones);
        domains = Set.copyOf(domains);
    }

    public static Contacts in(String text) {
        String plain = NormalText.fold(text.substring(0, Math.min(MOST_CHARACTERS, text.length())))
                .toLowerCase(Locale.ROOT);
        Set<String> telephones = new TreeSet<>();
        Matcher telephone = TELEPHONE.matcher(plain);
        while (telephone.find()) {
            String digits = telephone.group().replaceAll("\\D", "");
            telephones.add(digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS)));
        }
        Set<String> domains = new TreeSet<>();
        Matcher mail = MAIL.matcher(plain);
        while (mail.find()) {
            domains.add(mail.group(1));
        }
        domains.removeAll(PUBLIC);
        return new Contacts(telephones, domains);
    }

    public boolean isEmpty() {
        return telephones.isEmpty() && domains.isEmpty();
    }
}
