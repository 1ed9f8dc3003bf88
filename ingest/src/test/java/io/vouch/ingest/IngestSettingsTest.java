package io.vouch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IngestSettingsTest {

    @Test
    void withoutASettingTheDefaultsHold() {
        assertThat(read()).isEqualTo(IngestSettings.DEFAULT);
        assertThat(IngestSettings.DEFAULT.limits()).isEqualTo(IngestLimits.DEFAULT);
    }

    @Test
    void valuesCarryTheirUnits() {
        IngestSettings settings = read(
                "max-bytes=64MiB", "max-time = 30s", "max-pixels=1.5MP", "worker-heap=1GiB", "max-pages=7", "# no", "");

        assertThat(settings.limits().maxBytes()).isEqualTo(64L << 20);
        assertThat(settings.limits().maxMillis()).isEqualTo(30_000);
        assertThat(settings.limits().maxPixels()).isEqualTo(1_500_000);
        assertThat(settings.limits().maxPages()).isEqualTo(7);
        assertThat(settings.heapMegabytes()).isEqualTo(1024);
    }

    @Test
    void everyWayToWriteAUnitIsKnown() {
        assertThat(List.of("2000000", "2000000B", "2000KB", "2MB", "0.002 gb"))
                .allSatisfy(
                        text -> assertThat(LimitSetting.MAX_BYTES.parse(text)).isEqualTo(2_000_000));
        assertThat(List.of("120000", "120000ms", "120s", "2min", "2m"))
                .allSatisfy(
                        text -> assertThat(LimitSetting.MAX_TIME.parse(text)).isEqualTo(120_000));
    }

    @Test
    void linesWinOverPropertiesAndThoseOverTheEnvironment() {
        Map<String, String> properties = Map.of("vouch.limit.max-pages", "2", "vouch.limit.max-depth", "3");
        Map<String, String> environment =
                Map.of("VOUCH_LIMIT_MAX_PAGES", "4", "VOUCH_LIMIT_MAX_DEPTH", "4", "VOUCH_LIMIT_MAX_RATIO", "50");

        IngestLimits limits = IngestSettings.read(List.of("max-pages=1"), properties::get, environment::get)
                .limits();

        assertThat(limits.maxPages()).isEqualTo(1);
        assertThat(limits.maxDepth()).isEqualTo(3);
        assertThat(limits.maxRatio()).isEqualTo(50);
    }

    @Test
    void aBoundOfASettingIsPossibleAndOneStepBeyondIsNot() {
        assertThat(LimitSetting.OCR_DPI.parse("600")).isEqualTo(600);
        assertThatThrownBy(() -> LimitSetting.OCR_DPI.parse("601")).hasMessageContaining("50 to 600 are possible");
        assertThat(LimitSetting.MAX_TIME.parse("100ms")).isEqualTo(100);
        assertThatThrownBy(() -> LimitSetting.MAX_TIME.parse("99ms")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownNamesAndUnitsAreRefusedByName() {
        assertThatThrownBy(() -> read("max-bites=1"))
                .hasMessageContaining("'max-bites'")
                .hasMessageContaining("max-bytes");
        assertThatThrownBy(() -> read("max-bytes=1 furlong")).hasMessageContaining("like 64MiB");
        assertThatThrownBy(() -> read("max-bytes")).hasMessageContaining("max-bytes is ''");
        assertThatThrownBy(() -> read("max-time=-1s")).isInstanceOf(IllegalArgumentException.class);
    }

    private static IngestSettings read(String... lines) {
        return IngestSettings.read(List.of(lines), key -> null, key -> null);
    }
}
