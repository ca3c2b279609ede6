package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.Context;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.Part;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Sources;
import io.mailwright.personalisation.Template;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.SyntaxException;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.LinkTable.Link;
import io.mailwright.server.store.QueueTable.Queued;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireTime;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out where a click leads: to the address the author wrote, its {@code %%names%%} replaced by
 * the recipient's values, which can change neither its host nor its parameters (X). Thread-safe.
 */
public final class LinkTargets {
    private static final Pattern NAME = Pattern.compile("%%[^%\\r\\n]+%%");

    private static final Pattern WEB =
            Pattern.compile(
                    "(?i)(?<scheme>https?://)(?<host>[^\\s/?#\\\\]+)(?<rest>.*)", Pattern.DOTALL);

    private static final Pattern IN_ASCII = Pattern.compile("[!-~]+");

    /** What must not stand behind the host as it is (RFC 3986). */
    private static final Pattern OTHERS =
            Pattern.compile("[^\\w.~:/?#@!$&'()*+,;=%-]+|%(?!\\p{XDigit}{2})");

    private final Store store;
    private final TrackingLinks links;

    public LinkTargets(Store store, TrackingLinks links) {
        this.store = store;
        this.links = links;
    }

    /** In ASCII, of http or https; nothing if it cannot be made one. */
    public Optional<String> of(Link link, Queued queued) {
        try {
            var url = link.url();
            return checked(NAME.matcher(url).find() ? filled(url, context(link, queued)) : url);
        } catch (NotRendered | SyntaxException _) {
            return Optional.empty();
        }
    }

    private static String filled(String url, Context context) {
        return NAME.matcher(url)
                .replaceAll(name ->
                        Matcher.quoteReplacement(
                                encoded(Template.parse(name.group(), Part.TEXT).render(context))));
    }

    /** All but a slash, so that a value may be a path. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static Optional<String> checked(String url) {
        var parts = WEB.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var host = IDN.toASCII(parts.group("host"));
            var rest =
                    OTHERS.matcher(parts.group("rest")).replaceAll(part -> percent(part.group()));
            return Optional.of(parts.group("scheme") + host + rest)
                    .filter(IN_ASCII.asMatchPredicate());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String percent(String part) {
        var bytes = new StringBuilder();
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            bytes.append("%%%02X".formatted(b & 0xFF));
        }
        return bytes.toString();
    }

    private Context context(Link link, Queued queued) {
        return store.read(tables -> {
            var job = tables.jobs().find(link.job()).orElseThrow();
            var account = tables.settings().account();
            var around =
                    new Contexts.Surroundings(
                            Profile.of(tables.attributes().all()),
                            JobMails.address(account),
                            from(job, account.fromName(), account.fromEmail()),
                            Sources.none(store.clock().withZone(WireTime.ZONE)),
                            links);
            return new Contexts(job, around).of(queued, Occasion.LINKRESOLUTION);
        });
    }

    private static Outgoing.Sender from(Job job, String name, String email) {
        var content = job.content();
        return new Outgoing.Sender(
                content.fromName().isEmpty() ? name : content.fromName(),
                content.fromEmail().isEmpty() ? email : content.fromEmail());
    }
}
