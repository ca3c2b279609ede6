package io.mailwright.server.http.tracking;

import org.jsoup.nodes.Element;

import java.util.Objects;

/** The fields of a form while it is made. */
final class Fields {
    private final Texts texts;
    private final Element form;
    private int number;

    Fields(Texts texts, Element form) {
        this.texts = texts;
        this.form = form;
    }

    /** A group of choices under a heading. */
    Choices choices(String heading, String type, String name) {
        var group = form.appendElement("fieldset");
        group.appendElement("legend").text(heading);
        return new Choices(group, type, name);
    }

    /** Choices that are alike: {@code radio} for one of them, {@code checkbox} for any. */
    static final class Choices {
        private final Element group;
        private final String type;
        private final String name;

        private Choices(Element group, String type, String name) {
            this.group = group;
            this.type = type;
            this.name = name;
        }

        Choices add(String value, String label, boolean chosen) {
            var choice =
                    group.appendElement("label")
                            .attr("class", "choice")
                            .appendElement("input")
                            .attr("type", type)
                            .attr("name", name)
                            .attr("value", value)
                            .attr("checked", chosen);
            choice.after(" ");
            Objects.requireNonNull(choice.parent()).appendElement("span").text(label);
            return this;
        }
    }

    Fields hidden(String name, String value) {
        form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
        return this;
    }

    /** A field of one line with its label; what it is comes from the caller. */
    Element input(String name, String label) {
        return labelled(label, "input").attr("name", name);
    }

    Element select(String name, String label) {
        return labelled(label, "select").attr("name", name);
    }

    /** A field of several lines with its label. */
    Element area(String name, String label) {
        return labelled(label, "textarea").attr("name", name).attr("rows", "4");
    }

    static void option(Element select, String value, String label, boolean chosen) {
        select.appendElement("option").attr("value", value).attr("selected", chosen).text(label);
    }

    /** What is known, but not to be changed here. */
    void value(String label, String value) {
        var row = form.appendElement("p");
        row.appendElement("b").text(label);
        row.appendElement("br");
        row.appendElement("span").text(value.isEmpty() ? "–" : value);
    }

    /** Says what is wrong with a field, beside it and to those who hear it. */
    void fault(Element field, String text) {
        var id = field.id() + "e";
        field.attr("aria-invalid", "true").attr("aria-describedby", id);
        Objects.requireNonNull(field.parent())
                .appendElement("span")
                .attr("id", id)
                .attr("class", "wrong")
                .text(text);
    }

    private Element labelled(String label, String tag) {
        var id = "f" + ++number;
        var row = form.appendElement("p");
        row.appendElement("label").attr("for", id).text(label);
        return row.appendElement(tag).attr("id", id);
    }

    /** The button that sends it. */
    void button(String key) {
        form.appendElement("p").appendElement("button").attr("type", "submit").text(texts.get(key));
    }
}
