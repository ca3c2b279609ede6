package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.FetchTime;
import io.mailwright.personalisation.fetch.HttpGet;
import io.mailwright.personalisation.fetch.OnEmpty;
import io.mailwright.personalisation.fetch.UrlPart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code %%httpget "…"%%} in all its forms ({@code personalisation.md} P4). */
final class HttpGetReader {
    private static final Pattern START =
            Pattern.compile(
                    "%%\\s*+(?:(before|after)\\s*+;\\s*+)?+httpget\\b(?:\\s*+;\\s*+(\\d++))?+\\s*+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\[([^\\[\\]]*+)\\]");

    private final Source source;
    private final int start;

    /** What was read, and where it goes on after it. */
    record Found(HttpGet get, int end) {}

    private HttpGetReader(Source source, int start) {
        this.source = source;
        this.start = start;
    }

    /**
     * The one that begins at a place, if one does.
     *
     * @throws SyntaxException if one begins, but is not one of the forms
     */
    static @Nullable Found at(Source source, int start) {
        return new HttpGetReader(source, start).read();
    }

    private @Nullable Found read() {
        var matcher = START.matcher(source.text()).region(start, source.text().length());
        if (!matcher.lookingAt()) {
            return null;
        }
        var time = time(matcher.group(1));
        var onEmpty = onEmpty(matcher.group(2));
        int from = matcher.end();
        char quote = from < source.text().length() ? source.text().charAt(from) : '%';
        boolean isQuoted = quote == '"' || quote == '\'';
        int first = isQuoted ? from + 1 : from;
        int last = source.text().indexOf(isQuoted ? String.valueOf(quote) : "%%", first);
        if (last < 0) {
            throw source.error(
                    start,
                    "The address to fetch from has no " + (isQuoted ? "closing quote" : "end"));
        }
        int end = isQuoted ? end(last + 1) : last + 2;
        return new Found(new HttpGet(time, onEmpty, url(first, last, time)), end);
    }

    private static FetchTime time(@Nullable String word) {
        if (word == null) {
            return FetchTime.EACH_RECIPIENT;
        }
        return word.toLowerCase(Locale.ROOT).equals("before")
                ? FetchTime.BEFORE_SEND
                : FetchTime.AFTER_SEND;
    }

    private OnEmpty onEmpty(@Nullable String flag) {
        if (flag == null) {
            return OnEmpty.CONTINUE;
        }
        if (flag.length() != 1 || flag.charAt(0) > '2') {
            throw source.error(start, "The flag of httpget is 0, 1 or 2, not " + flag);
        }
        return OnEmpty.ofFlag(flag.charAt(0) - '0');
    }

    private int end(int from) {
        int at = skipBlanks(from);
        if (!source.text().startsWith("%%", at)) {
            throw source.error(at, "After the address to fetch from, %% is missing");
        }
        return at + 2;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < source.text().length() && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private List<UrlPart> url(int from, int to, FetchTime time) {
        int begin = skipBlanks(from);
        var url = source.text().substring(begin, Math.max(begin, to)).strip();
        if (!url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            throw source.error(begin, "Content is fetched from http:// or https:// addresses only");
        }
        var parts = new ArrayList<UrlPart>();
        var matcher = NAME.matcher(url);
        int done = 0;
        while (matcher.find()) {
            if (time != FetchTime.EACH_RECIPIENT) {
                throw source.error(
                        begin + matcher.start(),
                        "What is fetched once for all cannot depend on " + matcher.group());
            }
            parts.add(new UrlPart.Fixed(url.substring(done, matcher.start())));
            parts.add(new UrlPart.Named(matcher.group(1).strip()));
            done = matcher.end();
        }
        parts.add(new UrlPart.Fixed(url.substring(done)));
        return parts;
    }
}
