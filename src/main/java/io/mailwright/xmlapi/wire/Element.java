package io.mailwright.xmlapi.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a request or reply: its name, its own text, its children in order. Comments and
 * text between children carry no meaning on this wire and are not kept. Immutable.
 *
 * <p>Names are compared without case and texts come stripped, because clients and services differ
 * in both ({@code envelope.md} E11, grade C).
 *
 * @param attributes those of XML, in order; they mean something in our own extensions only
 */
public record Element(
        String name,
        Map<String, String> attributes,
        String text,
        List<Element> children,
        Form form) {
    public Element {
        attributes =
                attributes.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /**
     * How an element is written; means nothing, and is not kept of one that was read.
     *
     * @param cdata whether its text stands in CDATA
     * @param namespaces by their prefix, in order; the empty prefix is that of the element itself
     */
    public record Form(boolean cdata, Map<String, String> namespaces) {
        static final Form PLAIN = new Form(false, Map.of());

        public Form {
            namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        }
    }

    public static Element of(String name, String text) {
        return new Element(name, Map.of(), text, List.of(), Form.PLAIN);
    }

    /** One that is written as CDATA. */
    public static Element cdata(String name, String text) {
        return new Element(name, Map.of(), text, List.of(), new Form(true, Map.of()));
    }

    public static Element of(String name, long number) {
        return of(name, Long.toString(number));
    }

    public static Element of(String name, Element... children) {
        return of(name, List.of(children));
    }

    public static Element of(String name, List<Element> children) {
        return new Element(name, Map.of(), "", children, Form.PLAIN);
    }

    /** This one, written in namespaces. */
    public Element in(Map<String, String> namespaces) {
        return new Element(name, attributes, text, children, new Form(form.cdata, namespaces));
    }

    /** The same with one attribute, and no other. */
    public Element with(String attribute, String value) {
        return new Element(name, Map.of(attribute, value), text, children, form);
    }

    /** The value of an XML attribute, its name without case; empty if there is none. */
    public String attribute(String attribute) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(attribute))
                .map(entry -> entry.getValue().strip())
                .findFirst()
                .orElse("");
    }

    /** The first child of that name. */
    public Optional<Element> child(String name) {
        // No stream: every call asks for dozens.
        for (var child : children) {
            if (child.is(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All children of that name. */
    public List<Element> all(String name) {
        return children.stream().filter(child -> child.is(name)).toList();
    }

    /** The text of the first child of that name; empty if there is none. */
    public String text(String name) {
        return child(name).map(Element::text).orElse("");
    }

    /** This element and all below it, in document order. */
    public Stream<Element> everything() {
        var all = new ArrayList<Element>();
        collect(all);
        return all.stream();
    }

    /** The first element of that name here or below. */
    public Optional<Element> find(String name) {
        return everything().filter(element -> element.is(name)).findFirst();
    }

    public boolean is(String name) {
        return this.name.equalsIgnoreCase(name);
    }

    /** Names only: texts may be passwords or personal. */
    @Override
    public String toString() {
        return "<" + name + ">" + (children.isEmpty() ? "" : children);
    }

    private void collect(List<Element> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }
}
