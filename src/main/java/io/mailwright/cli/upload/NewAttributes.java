package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.Failure;
import io.mailwright.service.Services;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Attributes that are made for columns, as far as the account lacks them and its server can. */
final class NewAttributes {
    @Option(
            names = "--create-attribute",
            paramLabel = "Name[:TYPE]",
            description =
                    "Makes an attribute that the account lacks: text (if nothing is said), number, date or "
                            + "boolean. One that is there stays as it is. Only where the account's server offers it: "
                            + "the API itself cannot, and the attribute is made in the account's own application.")
    private List<String> wanted = List.of();

    /**
     * Those that the account lacks, and takes.
     *
     * @throws UsageException if one of them is said in no such way
     * @throws Failure.Invalid if the account has no call for it
     */
    List<Attribute> missing(Services services) {
        var known = services.subscribers().attributes();
        var missing = new ArrayList<Attribute>();
        for (var said : wanted) {
            var attribute = attribute(said);
            if (!isIn(attribute.name(), known) && !isIn(attribute.name(), missing)) {
                missing.add(attribute);
            }
        }
        if (!missing.isEmpty()) {
            services.profile().checkAdding();
        }
        return missing;
    }

    private static boolean isIn(String name, List<Attribute> known) {
        return known.stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    }

    private static Attribute attribute(String said) {
        int colon = said.lastIndexOf(':');
        var name = (colon < 0 ? said : said.substring(0, colon)).strip();
        if (name.isEmpty()) {
            throw new UsageException("--create-attribute must be a name, or Name:TYPE.");
        }
        return Attribute.optional(
                name, colon < 0 ? DataType.TEXT : type(said.substring(colon + 1)));
    }

    private static DataType type(String said) {
        try {
            return DataType.valueOf(said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new UsageException(
                    "--create-attribute: an attribute is of the type text, number, date or boolean, not '%s'."
                            .formatted(said));
        }
    }

    /** Makes them. */
    void create(Services services, Terminal terminal) {
        for (var one : missing(services)) {
            services.profile().add(one);
            terminal.note("The attribute %s is made.".formatted(one.name()));
        }
    }
}
