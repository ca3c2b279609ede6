package io.mailwright.domain.check;

import java.util.List;

/**
 * One thing that a check has to say of an e-mail.
 *
 * @param words what is so, and why it matters
 * @param fixes any one of which mends it, the likeliest first; empty where a person has to think
 */
public record Finding(Rule rule, Severity severity, Place place, String words, List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
