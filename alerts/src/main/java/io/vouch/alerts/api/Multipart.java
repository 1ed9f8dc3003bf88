package io.vouch.alerts.api;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The files of a form. The server writes them to disk as they come and breaks off at the limit. */
final class Multipart {

    /** Where Jetty looks for how to read a form. */
    private static final String CONFIGURATION = "org.eclipse.jetty.multipartConfig";

    private static final int FIELD_BYTES = 64 << 10;
    private static final int MOST_FILES = 1_000;

    private Multipart() {}

    /** Files in the order of the form; the caller deletes them. */
    static List<Part> files(Context context, ApiLimits limits) throws IOException {
        context.req()
                .setAttribute(
                        CONFIGURATION,
                        new MultipartConfigElement(
                                limits.scratch().toString(),
                                limits.maxFileBytes(),
                                limits.maxFileBytes(),
                                FIELD_BYTES));
        Collection<Part> parts;
        try {
            parts = context.req().getParts();
        } catch (ServletException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the form is not understood");
        }
        List<Part> files = parts.stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .toList();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new ApiProblem(
                    ProblemCode.INVALID_REQUEST,
                    "a form hands in 1 to %d files; this one has %d".formatted(MOST_FILES, files.size()));
        }
        return files;
    }
}
