package io.mailwright.personalisation.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One {@code %%httpget "…"%%} of an e-mail ({@code personalisation.md} P4).
 *
 * @param url fixed throughout, unless it is fetched for each recipient
 */
public record HttpGet(FetchTime time, OnEmpty onEmpty, List<UrlPart> url) {
    public HttpGet {
        url = List.copyOf(url);
    }

    /**
     * The address for one recipient.
     *
     * @param values the recipient's value of a name. It is percent-encoded (X), so that no value
     *     can change what follows it or which host is asked.
     */
    public String url(UnaryOperator<String> values) {
        return url.stream()
                .map(part ->
                        switch (part) {
                            case UrlPart.Fixed(var text) -> text;
                            case UrlPart.Named(var name) -> encoded(values.apply(name));
                        })
                .collect(Collectors.joining());
    }

    /** The address, where it names no value of a recipient. */
    public String fixedUrl() {
        return url(name -> {
            throw new IllegalStateException("the address has the name " + name);
        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
