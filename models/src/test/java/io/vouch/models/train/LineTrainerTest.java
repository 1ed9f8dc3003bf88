package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.nlp.LineModel;
import io.vouch.extraction.nlp.LineModel.Label;
import io.vouch.extraction.nlp.LineModel.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineTrainerTest {

    private static final List<Set<String>> LINES = List.of(
            Set.of("title"), Set.of("company"), Set.of("street"), Set.of("town"), Set.of("phone"), Set.of("goods"));

    private static LineModel model() throws IOException {
        List<LineTrainer.Head> heads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            heads.add(new LineTrainer.Head(
                    LINES, List.of(Label.NONE, Label.NAME, Label.ADDRESS, Label.MORE_ADDRESS, Label.NONE, Label.NONE)));
        }
        return LineTrainer.train(heads);
    }

    private static double transition(LineModel model, Label earlier, Label later) {
        return model.transitions()[earlier.ordinal() * Label.values().length + later.ordinal()];
    }

    @Test
    void whatWasTrainedIsReadBackAsSpans() throws IOException {
        LineModel model = model();

        Span name = model.spans(LINES, Label.NAME, 3).get(0);
        Span address = model.spans(LINES, Label.ADDRESS, 5).get(0);

        assertThat(name.from()).isEqualTo(1);
        assertThat(name.to()).isEqualTo(1);
        assertThat(address.from()).isEqualTo(2);
        assertThat(address.to()).isEqualTo(3);
        assertThat(address.chance()).isBetween(0.5, 1.0);
        assertThat(transition(model, Label.ADDRESS, Label.MORE_ADDRESS))
                .isGreaterThan(transition(model, Label.MORE_ADDRESS, Label.ADDRESS));
    }

    @Test
    void theChancesOfAllSpansThatBeginOnOneLineDoNotExceedOne() throws IOException {
        double sum = model().spans(LINES, Label.ADDRESS, 6).stream()
                .filter(span -> span.from() == 2)
                .mapToDouble(Span::chance)
                .sum();

        assertThat(sum).isLessThanOrEqualTo(1.000001);
    }

    @Test
    void theSameLinesGiveTheSameWeights() throws IOException {
        assertThat(model().weights().get("town"))
                .containsExactly(model().weights().get("town"));
    }
}
