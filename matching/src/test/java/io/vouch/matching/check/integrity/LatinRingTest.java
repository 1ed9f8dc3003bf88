package io.vouch.matching.check.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.matching.check.integrity.SealRings.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatinRingTest {

    private static final List<String> PARTIES =
            List.of("Winterlund Tooling PLC", "Fennimoor Systems Ltd", "长沙祁陌供应链管理有限公司");

    private static Answer answer(String letters, double confidence) {
        return LatinRing.of(letters, confidence).orElseThrow().compare(PARTIES);
    }

    @Test
    void aMisreadRingOfAPartyIsThePartys() {
        assertThat(answer("WinterlundToolingPLC", 0.95)).isEqualTo(Answer.PARTY);
        assertThat(answer("VVinterIundTooIlngPLO", 0.6)).isEqualTo(Answer.PARTY);
        assertThat(answer("FennlmocrSystemsLtd", 0.9)).isEqualTo(Answer.PARTY);
    }

    @Test
    void twoLettersThatChangedPlacesAreSeenThroughTheNoise() {
        assertThat(answer("WitnectundToolingPLC", 0.88)).isEqualTo(Answer.SWAPPED);
        assertThat(answer("WitnectundToolingPLC", 0.4)).isEqualTo(Answer.PARTY);
    }

    @Test
    void twoThinLettersMayBeReadTheOtherWayRound() {
        assertThat(answer("WinterlundTooilngPLC", 0.95)).isEqualTo(Answer.PARTY);
    }

    @Test
    void anotherCompanysNameIsAStrangersAndWhatIsNoNameAccusesNobody() {
        assertThat(answer("CalderbraeFoodsLimited", 0.9)).isEqualTo(Answer.STRANGER);
        assertThat(answer("CalderbraeFoodsLld", 0.9)).isEqualTo(Answer.STRANGER);
        assertThat(answer("CalderbraeFactoringLtd", 0.9)).isEqualTo(Answer.UNREADABLE);
        assertThat(answer("CalderbraeFoodsLimited", 0.4)).isEqualTo(Answer.UNREADABLE);
        assertThat(answer("PADSWEEEaARRELA", 0.95)).isEqualTo(Answer.UNREADABLE);
        assertThat(LatinRing.of("HAMBURG", 0.95)).isEmpty();
        assertThat(LatinRing.of("武汉蔚油新材料有了腿公司", 0.95)).isEmpty();
    }

    @Test
    void withoutANameInLatinLettersNothingCanBeSaid() {
        assertThat(LatinRing.of("CalderbraeFoodsLimited", 0.9).orElseThrow().compare(List.of("长沙祁陌供应链管理有限公司")))
                .isEqualTo(Answer.UNREADABLE);
    }
}
