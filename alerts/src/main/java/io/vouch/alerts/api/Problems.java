package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.vouch.alerts.store.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong with a request into one form, RFC 9457, in one place. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration STORE_RETRY = Duration.ofSeconds(5);
    private static final int MOST_CAUSES = 10;
    private static final long DRAINED_BYTES = 16L << 20;

    private final List<Routes> groups;

    Problems(List<Routes> groups) {
        this.groups = groups;
    }

    void register(RoutesConfig routes) {
        // Javalin has a text of its own for these, unless they are named.
        routes.exception(HttpResponseException.class, (failure, context) -> tell(context, problem(failure)));
        routes.exception(Exception.class, (failure, context) -> tell(context, problem(failure)));
    }

    void tell(Context context, ApiProblem problem) {
        context.status(problem.code().status());
        problem.retryAfter().ifPresent(after -> context.header("Retry-After", Long.toString(after.toSeconds())));
        if (problem.code() == ProblemCode.NOT_SIGNED_IN) {
            context.header("WWW-Authenticate", "Bearer realm=\"vouch\"");
        }
        if (problem.code() == ProblemCode.TOO_LARGE) {
            context.header("Connection", "close");
            drain(context);
        }
        for (Routes group : groups) {
            if (group.explain(context, problem)) {
                return;
            }
        }
        Json.send(context, problem.code().status(), MEDIA_TYPE, body(problem));
    }

    private static ObjectNode body(ApiProblem problem) {
        ObjectNode body = Json.object();
        body.put("type", "urn:vouch:problem:" + problem.code().wireName());
        body.put("title", problem.code().title());
        body.put("status", problem.code().status());
        body.put("detail", problem.detail());
        body.put("code", problem.code().wireName());
        problem.retryAfter().ifPresent(after -> body.put("retry_after_seconds", after.toSeconds()));
        return body;
    }

    /**
     * What the server itself refuses before any route sees it, such as headers without end: the same form, and no word of the
     * request in it. For {@code Server.setErrorHandler}.
     */
    static boolean refuse(Request request, Response response, Callback callback) {
        ApiProblem problem = ofStatus(response.getStatus());
        response.setStatus(problem.code().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, body(problem).toString(), callback);
        return true;
    }

    /**
     * A client that is still sending when the connection ends sees a broken one and not the answer; so a little more is read
     * and thrown away. Whoever sends much more gets the broken connection.
     */
    private static void drain(Context context) {
        try {
            InputStream body = context.req().getInputStream();
            byte[] buffer = new byte[1 << 16];
            long left = DRAINED_BYTES;
            int read = 0;
            while (left > 0 && read >= 0) {
                read = body.read(buffer);
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the rest of a body that is too large was not read", e);
        }
    }

    private static ApiProblem problem(Exception failure) {
        if (failure instanceof ApiProblem known) {
            return known;
        }
        if (failure instanceof StoreUnavailableException) {
            LOG.error("the store does not answer", failure);
            return ApiProblem.retryLater(ProblemCode.STORE_UNAVAILABLE, "try again in a moment", STORE_RETRY);
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof HttpResponseException refused) {
                return ofStatus(refused.getStatus());
            }
            if (cause instanceof HttpException refused) {
                return ofStatus(refused.getCode());
            }
            if (cause instanceof TimeoutException) {
                return ofStatus(408);
            }
            if (cause instanceof EofException) {
                return new ApiProblem(ProblemCode.INVALID_REQUEST, "the body broke off");
            }
        }
        return defect(failure);
    }

    private static ApiProblem ofStatus(int status) {
        return switch (status) {
            case 404 -> ApiProblem.notFound("address");
            case 408 -> new ApiProblem(ProblemCode.TOO_SLOW, "send it again over a better line");
            case 405 -> new ApiProblem(ProblemCode.METHOD_NOT_ALLOWED, "see /openapi.json for what this address takes");
            case 413 -> new ApiProblem(ProblemCode.TOO_LARGE, "the body is larger than this address takes");
            case 415 -> new ApiProblem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "see /openapi.json for what is taken");
            case 431 -> new ApiProblem(ProblemCode.HEADERS_TOO_LARGE, "all headers together have at most 8 KiB");
            case 500 -> new ApiProblem(ProblemCode.INTERNAL, "this is a defect of Vouch; see the log");
            default -> new ApiProblem(ProblemCode.INVALID_REQUEST, "the request is malformed");
        };
    }

    /** The caller gets a number to ask about, never the cause; the log has both. */
    private static ApiProblem defect(Exception failure) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("request failed, number {}", number, failure);
        return new ApiProblem(ProblemCode.INTERNAL, "this is a defect of Vouch; the log has it under number " + number);
    }
}
