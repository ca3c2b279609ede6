package io.mailwright.server.engine.fetch;

import io.mailwright.personalisation.fetch.Fetched;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads addresses as authors write them. */
final class FetchUrl {
    private static final String NEVER_PLAIN = " \"<>\\^`{|}";

    /** What comes of an address that is none. */
    static final Fetched.Failed NO_PAGE =
            new Fetched.Failed("this is no address of a page: it needs http:// or https://");

    private FetchUrl() {}

    /** The address; nothing if it is none, or not one of a host by http or https. */
    static @Nullable URI parse(String url) {
        try {
            var uri = new URI(encoded(url.strip()));
            boolean isWeb =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** The port that is asked. */
    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** What an address cannot hold plainly is percent-encoded; all else stays. */
    private static String encoded(String url) {
        var encoded = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i += Character.charCount(url.codePointAt(i))) {
            int c = url.codePointAt(i);
            if (c > '~' || c < ' ' || NEVER_PLAIN.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            } else {
                encoded.appendCodePoint(c);
            }
        }
        return encoded.toString();
    }
}
