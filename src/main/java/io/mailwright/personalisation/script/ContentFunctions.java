package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.OnEmpty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The functions that bring content, from within the account or from elsewhere. */
final class ContentFunctions {
    private static final int OK = 0;
    private static final int NO_URL = -1;
    private static final int FAILED = -2;
    private static final int NOTHING = -3;
    private static final int NO_CONTENT = -1;

    private ContentFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of("TreatAsContent", 1, 1, ContentFunctions::treatAsContent),
                new Function("ContentArea", 1, 5, 4, ContentFunctions::area),
                new Function("ContentAreaByName", 1, 5, 4, ContentFunctions::areaByName),
                Function.of("BeginImpressionRegion", 1, 1, ContentFunctions::beginRegion),
                Function.of("EndImpressionRegion", 0, 1, ContentFunctions::endRegion),
                new Function("HTTPGet", 1, 4, 3, ContentFunctions::httpGet),
                Function.of("RedirectTo", 1, 1, arguments -> arguments.value(0)));
    }

    private static Value treatAsContent(Arguments arguments) {
        var content = arguments.text(0);
        try {
            return arguments.content(Script.parse(content), "in the content");
        } catch (SyntaxException e) {
            throw arguments.fault(e.problem().toString());
        }
    }

    private static Value area(Arguments arguments) {
        var id = arguments.text(0).strip();
        return area(arguments, id, arguments.environment()::contentArea);
    }

    private static Value areaByName(Arguments arguments) {
        var name = arguments.text(0).strip();
        return area(arguments, name, arguments.environment()::contentAreaNamed);
    }

    /** Finds a content area. */
    @FunctionalInterface
    private interface Areas {
        @Nullable Script find(String key);
    }

    /**
     * Values after the first: an impression region that begins with it, whether its lack is an
     * error (it is, unless said otherwise), what stands in for it, and a variable for 0 or -1 (V).
     */
    private static Value area(Arguments arguments, String key, Areas areas) {
        var region = arguments.text(1, "");
        if (!region.isEmpty()) {
            arguments.regions().begin(region);
        }
        var script = found(arguments, key, areas);
        arguments.set(4, script == null ? NO_CONTENT : OK);
        if (script != null) {
            return arguments.content(script, "in the content area " + key);
        }
        if (arguments.truth(2, true)) {
            throw arguments.fault("there is no content area " + key);
        }
        return arguments.has(3) ? arguments.value(3) : Value.EMPTY;
    }

    private static @Nullable Script found(Arguments arguments, String key, Areas areas) {
        try {
            return areas.find(key);
        } catch (SyntaxException e) {
            throw arguments.fault("in the content area " + key + ", " + e.problem());
        }
    }

    private static Value beginRegion(Arguments arguments) {
        arguments.regions().begin(arguments.text(0));
        return Value.EMPTY;
    }

    private static Value endRegion(Arguments arguments) {
        if (arguments.truth(0, false)) {
            arguments.regions().endAll();
        } else {
            arguments.regions().end();
        }
        return Value.EMPTY;
    }

    /**
     * Values after the address: whether to go on if nothing comes (not, unless said otherwise),
     * what an empty answer leads to (0 go on, 1 an error, 2 leave this recipient out), and a
     * variable for 0, -1, -2 or -3 (V).
     */
    private static Value httpGet(Arguments arguments) {
        var url = arguments.text(0).strip();
        if (url.isEmpty()) {
            return failed(arguments, NO_URL, "there is no address");
        }
        return switch (arguments.environment().fetch(url)) {
            case Fetched.Body(var text) when !text.isBlank() -> {
                arguments.set(3, OK);
                yield Value.markup(text);
            }
            case Fetched.Body _ -> empty(arguments);
            case Fetched.Failed(var reason) -> failed(arguments, FAILED, reason);
        };
    }

    private static Value failed(Arguments arguments, int status, String reason) {
        arguments.set(3, status);
        if (!arguments.truth(1, false)) {
            throw arguments.fault(reason);
        }
        return Value.EMPTY;
    }

    private static Value empty(Arguments arguments) {
        arguments.set(3, NOTHING);
        int flag = arguments.has(2) ? arguments.integer(2) : 0;
        if (flag < 0 || flag > 2) {
            throw arguments.fault("the flag for an empty answer is 0, 1 or 2");
        }
        return switch (OnEmpty.ofFlag(flag)) {
            case CONTINUE -> Value.EMPTY;
            case STOP_SEND -> throw arguments.fault("the answer is empty");
            case SKIP_RECIPIENT ->
                    throw new NotRendered.Skipped(arguments.problem("the answer is empty"));
        };
    }
}
