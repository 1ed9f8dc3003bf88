package io.vouch.testdata.deal;

import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Good;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is sold: the lines of invoices, and the lines of the contract that covers them. */
final class Trade {
    private final Dice dice;
    private final DealRequest request;
    private final List<Good> goods;
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();

    Trade(World world, Dice dice, DealRequest request) {
        this.dice = dice;
        this.request = request;
        this.goods = request.goods().isEmpty() ? world.trade() : request.goods();
    }

    /** What names the trade. */
    Good main() {
        return goods.get(0);
    }

    List<InvoiceItem> items(Party seller) {
        List<InvoiceItem> items = new ArrayList<>();
        int count = request.goods().isEmpty() ? dice.between(1, goods.size()) : goods.size();
        for (Good good : goods.subList(0, count)) {
            items.add(InvoiceItem.of(
                    good,
                    name(good),
                    dice.between(good.leastQuantity(), good.mostQuantity()),
                    price(good),
                    rate(good, seller)));
        }
        return items;
    }

    /** A rental contract runs a year, a framework contract covers four times the first invoices, others what is invoiced. */
    List<InvoiceItem> contractItems(List<Invoice> invoices, Party seller) {
        Map<Good, Integer> quantities = new LinkedHashMap<>();
        invoices.forEach(invoice -> invoice.items()
                .forEach(item -> quantities.merge(item.good(), item.quantity().intValue(), Integer::sum)));
        int factor =
                switch (request.kind()) {
                    case LEASE -> 12;
                    case FRAMEWORK -> 4;
                    case SALES, SERVICE, WORKS -> 1;
                };
        List<InvoiceItem> items = new ArrayList<>();
        quantities.forEach((good, quantity) ->
                items.add(InvoiceItem.of(good, good.name(), quantity * factor, price(good), rate(good, seller))));
        return items;
    }

    private String name(Good good) {
        if (request.period().isEmpty()) {
            return good.name();
        }
        return request.language() == Language.ZH
                ? request.period() + good.name()
                : good.name() + " " + request.period();
    }

    /** The list price moved by up to 8 percent, once for the deal; the rent of request is never moved. */
    private BigDecimal price(Good good) {
        return prices.computeIfAbsent(good.name(), any -> request.period().isEmpty() ? moved(good) : good.price());
    }

    private BigDecimal moved(Good good) {
        Optional<BigDecimal> agreed = request.goods().isEmpty() ? Optional.empty() : agreed(good);
        if (agreed.isPresent()) {
            return agreed.get();
        }
        BigDecimal share = BigDecimal.valueOf(dice.between(9200, 10800), 4);
        return good.price().multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    /** The price of a contract that an earlier deal already has. */
    private Optional<BigDecimal> agreed(Good good) {
        return request.shared().stream()
                .flatMap(contract -> contract.items().stream())
                .filter(item -> item.good().equals(good))
                .map(InvoiceItem::unitPrice)
                .findFirst();
    }

    private BigDecimal rate(Good good, Party seller) {
        if (request.language() == Language.ZH) {
            return good.taxRate();
        }
        return switch (seller.taxId().substring(0, 2)) {
            case "DE" -> new BigDecimal("0.19");
            case "NL" -> new BigDecimal("0.21");
            default -> good.taxRate();
        };
    }
}
