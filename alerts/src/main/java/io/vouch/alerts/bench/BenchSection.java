package io.vouch.alerts.bench;

import java.io.IOException;

/** A measurement that is made when its name is asked for. */
public interface BenchSection {

    /** The word for it on the command line. */
    String name();

    /** What it measures, for people: one line. */
    String purpose();

    /** Measures, and gives a part of the report. */
    QualitySection measure(BenchSetting setting) throws IOException;
}
