package io.vouch.extraction.structured;

import io.vouch.extraction.DataReading;
import java.util.Optional;

/** One XML schema that papers come in. */
interface XmlFormat {

    /** What the document says, or empty if its root is not of this schema. */
    Optional<DataReading> read(XmlNode root);
}
