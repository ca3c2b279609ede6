package io.mailwright.server.http.tracking;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes answers with headers that let a page run no script, tell no other site where a visitor
 * came from, and be kept nowhere.
 */
final class AnswerWriter {
    private static final HttpFields COMMON =
            HttpFields.build()
                    .put(HttpHeader.CACHE_CONTROL, "no-store")
                    .put("Referrer-Policy", "no-referrer")
                    .put("X-Content-Type-Options", "nosniff")
                    .put("X-Robots-Tag", "noindex, nofollow")
                    .asImmutable();

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; ";

    private static final HttpField OF_PAGE =
            policy(NOTHING + "form-action 'self'; style-src " + Style.HASH);

    /** Pictures, styles and fonts may be where the author has them, as in a mail program. */
    private static final HttpField OF_MESSAGE =
            policy(
                    NOTHING
                            + "form-action 'none'; img-src http: https: data:;"
                            + " style-src http: https: 'unsafe-inline'; font-src http: https:;"
                            + " sandbox allow-popups allow-popups-to-escape-sandbox");

    private static final String HTML = "text/html; charset=utf-8";

    private static final HttpField OF_NOTHING = policy("default-src 'none'");

    /** One transparent pixel. */
    private static final byte[] GIF =
            HexFormat.of()
                    .parseHex(
                            "47494638396101000100800000000000ffffff21f90401000000002c00000000"
                                    + "010001000002024401003b");

    private AnswerWriter() {}

    /**
     * Writes an answer; of one to HEAD the server itself leaves out the body.
     *
     * @param texts for what is not there
     */
    static void write(Answer answer, Texts texts, Response response, Callback done) {
        COMMON.forEach(response.getHeaders()::put);
        switch (answer) {
            case Answer.NotFound _ -> write(Notices.notFound(texts), texts, response, done);
            case Answer.Page(var status, var html) -> {
                response.setStatus(status);
                body(response, OF_PAGE, HTML, bytes(html), done);
            }
            case Answer.Message(var html) -> body(response, OF_MESSAGE, HTML, bytes(html), done);
            case Answer.Picture _ -> body(response, OF_NOTHING, "image/gif", GIF, done);
            case Answer.Redirect(var url) -> {
                response.setStatus(HttpStatus.FOUND_302);
                response.getHeaders().put(HttpHeader.LOCATION, url);
                body(response, OF_NOTHING, "text/plain", new byte[0], done);
            }
        }
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static void body(
            Response response, HttpField policy, String type, byte[] bytes, Callback done) {
        response.getHeaders()
                .put(policy)
                .put(HttpHeader.CONTENT_TYPE, type)
                .put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), done);
    }

    private static HttpField policy(String policy) {
        return new HttpField("Content-Security-Policy", policy);
    }
}
