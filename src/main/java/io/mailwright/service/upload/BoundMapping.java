package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mapping that fits a file and an account.
 *
 * @param address the column of the address
 * @param others the other mapped columns, in file order
 * @param constants the value every row gets, in the account's spelling, by attribute
 * @param attributes all of the account's, those that are not mapped too
 * @param blanks what empty cells do
 */
record BoundMapping(
        Target address,
        List<Target> others,
        Map<Attribute, String> constants,
        List<Attribute> attributes,
        Blanks blanks) {

    /** A column of the file and where it goes; {@code index} counts from 0. */
    record Target(int index, String column, Attribute attribute, Spelling spelling) {
        /** A value of the account as it has to stand in the column to be read as the same. */
        String cell(String value) {
            return attribute.values().isEmpty() ? spelling.write(attribute.type(), value) : value;
        }
    }

    /**
     * Fits a mapping to a file's columns and an account's attributes.
     *
     * @throws Failure.Invalid in words, if it does not fit
     */
    static BoundMapping of(Mapping mapping, List<String> columns, List<Attribute> attributes) {
        var known = new TreeMap<String, Attribute>(String.CASE_INSENSITIVE_ORDER);
        attributes.forEach(attribute -> known.put(attribute.name(), attribute));
        var used = new HashSet<Attribute>();
        var targets = new ArrayList<Target>();
        mapping.targets()
                .forEach((column, name) -> {
                    var attribute = attribute(name, known);
                    use(attribute, used);
                    targets.add(
                            new Target(
                                    index(column, columns),
                                    column,
                                    attribute,
                                    mapping.spelling(column)));
                });
        var constants = new LinkedHashMap<Attribute, String>();
        mapping.constants()
                .forEach((name, value) -> {
                    var attribute = attribute(name, known);
                    use(attribute, used);
                    constants.put(attribute, constant(attribute, value));
                });
        var address = address(targets);
        targets.remove(address);
        targets.sort(java.util.Comparator.comparingInt(Target::index));
        return new BoundMapping(address, targets, constants, attributes, mapping.blanks());
    }

    private static Attribute attribute(String name, Map<String, Attribute> known) {
        var attribute = known.get(name.strip());
        if (attribute == null) {
            throw new Failure.Invalid(
                    "The account has no attribute \""
                            + name
                            + "\". It has: "
                            + String.join(", ", known.keySet())
                            + ".");
        }
        return attribute;
    }

    private static int index(String column, List<String> columns) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new Failure.Invalid(
                    "The file has no column \""
                            + column
                            + "\". It has: "
                            + String.join(", ", columns)
                            + ".");
        }
        return index;
    }

    private static void use(Attribute attribute, Set<Attribute> used) {
        if (!used.add(attribute)) {
            throw new Failure.Invalid(
                    "The attribute \""
                            + attribute.name()
                            + "\" is filled twice. Choose one column or one constant for it.");
        }
    }

    private static String constant(Attribute attribute, String value) {
        String trouble = "";
        if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS)) {
            trouble = "Every person has their own: choose a column.";
        } else if (value.isBlank()) {
            trouble = "It is empty: leave it out, and the old values stay.";
        } else {
            switch (ValueCheck.of(attribute).check(value.strip())) {
                case ValueCheck.Accepted accepted -> {
                    return accepted.value();
                }
                case ValueCheck.Refused refused -> trouble = refused.reason();
            }
        }
        throw new Failure.Invalid(
                "The constant for \"" + attribute.name() + "\" cannot be used. " + trouble);
    }

    private static Target address(List<Target> targets) {
        return targets.stream()
                .filter(t -> t.attribute().name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS))
                .findFirst()
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "No column goes into Email Address. Choose the one that"
                                        + " holds the addresses."));
    }
}
