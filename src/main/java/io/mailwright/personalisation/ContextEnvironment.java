package io.mailwright.personalisation;

import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.script.Environment;
import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.Value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a script sees of a {@link Context}. */
final class ContextEnvironment implements Environment {
    /** Attributes of that name carry markup ({@code email-send.md} M11; its effect is I). */
    private static final String MARKUP = "html__";

    private final Context context;
    private final Sources sources;

    ContextEnvironment(Context context) {
        this.context = context;
        this.sources = context.mailing().sources();
    }

    /** A system string comes first, so that no attribute can stand for a link or an address. */
    @Override
    public @Nullable Value value(String key) {
        var system = SystemStrings.value(key, context);
        if (system != null) {
            return Value.data(system);
        }
        var attribute = Attributes.value(key, context);
        if (attribute == null) {
            return null;
        }
        return isMarkup(key) ? Value.markup(attribute) : Value.data(attribute);
    }

    static boolean isMarkup(String name) {
        return name.regionMatches(true, 0, MARKUP, 0, MARKUP.length());
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.now(sources.clock());
    }

    @Override
    public ZoneOffset zone() {
        return sources.clock().getZone().getRules().getOffset(sources.clock().instant());
    }

    @Override
    public Fetched fetch(String url) {
        return sources.fetcher().fetch(url);
    }

    @Override
    public Fetched fetchedBefore(String url) {
        var fetched = sources.prefetched().from(url);
        return fetched == null ? fetch(url) : fetched;
    }

    @Override
    public @Nullable Script contentArea(String id) {
        return sources.library().area(id);
    }

    @Override
    public @Nullable Script contentAreaNamed(String name) {
        return sources.library().areaNamed(name);
    }

    @Override
    public @Nullable Script slot(String name) {
        return sources.library().slot(name);
    }
}
