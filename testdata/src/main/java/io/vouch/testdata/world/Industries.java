package io.vouch.testdata.world;

import java.util.List;
import java.util.Map;

/** Which words in a firm's name go with which goods: a maker of medical devices does not sell steel. */
final class Industries {
    /** By the beginning of a category or of a name; goods that are not listed are sold by anyone. */
    private static final Map<String, List<String>> SELLERS = Map.ofEntries(
            Map.entry("通用设备", List.of("机电设备", "精密机械", "自动化设备")),
            Map.entry("轴承", List.of("机电设备", "精密机械", "自动化设备")),
            Map.entry("黑色金属", List.of("金属材料", "建筑材料", "供应链管理")),
            Map.entry("电子元件", List.of("电子科技", "自动化设备", "供应链管理")),
            Map.entry("纺织产品", List.of("纺织", "新材料", "供应链管理")),
            Map.entry("医疗仪器", List.of("医疗器械")),
            Map.entry("运输服务", List.of("物流", "供应链管理")),
            Map.entry("信息技术", List.of("信息技术", "电子科技")),
            Map.entry("建筑服务", List.of("建筑材料", "机电设备")),
            Map.entry("机动车", List.of("机电设备", "自动化设备", "供应链管理")),
            Map.entry("Hydraulic", List.of("Hydraulics", "Components", "Tooling", "Marine Supplies")),
            Map.entry("Cotton", List.of("Textiles")),
            Map.entry("Galvanised", List.of("Steel Trading", "Components", "Tooling")),
            Map.entry("Frozen", List.of("Foods", "Packaging")),
            Map.entry("Road", List.of("Logistics")),
            Map.entry("Refurbishment", List.of("Systems", "Tooling", "Components")),
            Map.entry("Software", List.of("Systems")));

    private Industries() {}

    static boolean fits(Party firm, Good good) {
        String called = good.category().isEmpty() ? good.name() : good.category();
        return SELLERS.entrySet().stream()
                .filter(entry -> called.startsWith(entry.getKey()))
                .allMatch(entry -> entry.getValue().stream().anyMatch(firm.name()::contains));
    }
}
