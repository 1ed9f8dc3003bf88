package io.vouch.extraction.value;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a printed currency, code, symbol or name, into its ISO 4217 code. */
public final class Currencies {

    /** Every code that the JDK's ISO 4217 table knows, but not the codes for "no currency" and tests. */
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals("XXX") && !code.equals("XTS"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("RMB", "CNY"),
            Map.entry("CNH", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("圆", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("人民币元", "CNY"),
            Map.entry("YUAN", "CNY"),
            Map.entry("RENMINBI", "CNY"),
            Map.entry("CN¥", "CNY"),
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("欧元", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("英镑", "GBP"),
            Map.entry("POUNDS STERLING", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("US DOLLARS", "USD"),
            Map.entry("U.S. DOLLARS", "USD"),
            Map.entry("HK$", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("日元", "JPY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("S$", "SGD"),
            Map.entry("新加坡元", "SGD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("澳元", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("NT$", "TWD"),
            Map.entry("新台币", "TWD"),
            Map.entry("RM", "MYR"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("R$", "BRL"),
            Map.entry("瑞士法郎", "CHF"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("澳门元", "MOP"));

    private Currencies() {}

    /** True for a code of ISO 4217, in capitals. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The code of a printed currency; a bare {@code ¥} is the yuan and a bare {@code $} the US dollar, as on the papers read here. */
    public static Optional<String> parse(String printed) {
        if (printed.length() > 32) {
            return Optional.empty();
        }
        String text = NormalText.fold(printed).toUpperCase(Locale.ROOT);
        return CODES.contains(text) && !text.equals("CNH") ? Optional.of(text) : Optional.ofNullable(NAMES.get(text));
    }

    /** The digits after the point that amounts of a currency have at most in print; 2 if the code is unknown. */
    public static int fractionDigits(String code) {
        return CODES.contains(code) ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 2;
    }
}
