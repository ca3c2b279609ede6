package io.mailwright.personalisation;

import io.mailwright.domain.OneLine;
import io.mailwright.personalisation.fetch.FetchTime;
import io.mailwright.personalisation.fetch.HttpGet;
import io.mailwright.personalisation.script.Execution;
import io.mailwright.personalisation.script.NameUse;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.List;
import java.util.Set;

/** One part of an e-mail, compiled. Immutable. */
public final class Template {
    private final Script script;
    private final Part part;

    private Template(Script script, Part part) {
        this.script = script;
        this.part = part;
    }

    /**
     * Compiles a part.
     *
     * @throws SyntaxException if it is not well-formed; names are not looked up
     */
    public static Template parse(String source, Part part) {
        return new Template(Script.parse(source), part);
    }

    /**
     * This part alone, as for a preview; what other parts set in their scripts is not known to it.
     *
     * @throws NotRendered if there is to be no such message
     */
    public String render(Context context) {
        return render(new Execution(new ContextEnvironment(context)));
    }

    /** This part of a message. A subject has no line breaks, whatever the values have (X). */
    String render(Execution message) {
        var rendered = message.run(script, part == Part.HTML);
        return part == Part.SUBJECT ? OneLine.of(rendered) : rendered;
    }

    /** Every attribute and string of P2 it asks for, each time it does. */
    public List<NameUse> names() {
        return script.names();
    }

    /**
     * The names, in lower case, that print nothing where there is no value: nothing else stands in.
     */
    public Set<String> wanted() {
        return script.wanted();
    }

    /** Whether nothing in it depends on anything but data. */
    boolean isDataOnly() {
        return script.isNamesOnly()
                && names().stream().map(NameUse::name).noneMatch(ContextEnvironment::isMarkup);
    }

    /** The addresses it fetches from once for all, before or after the send. */
    public List<String> urls(FetchTime time) {
        return script.fetches().stream()
                .filter(get -> get.time() == time)
                .map(HttpGet::fixedUrl)
                .toList();
    }
}
