package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.tracking.Conversions;
import io.mailwright.server.engine.tracking.Conversions.Datum;
import io.mailwright.server.engine.tracking.Conversions.Report;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * The picture by which a page reports what was done on it, {@code /conversion.aspx?xml=…} ({@code
 * tracking.md} T7, grade C). It is the same for what cannot be understood (X).
 */
record ConversionBeacon(Ledger ledger) {
    private static final Logger LOG = LoggerFactory.getLogger(ConversionBeacon.class);
    private static final int MOST_DATA = 20;
    private static final int LONGEST_UNIT = 100;
    private static final int LONGEST_ALIAS = 500;

    /**
     * Counts what is told.
     *
     * @param query of the address, as it came
     */
    Answer show(@Nullable String query) throws InterruptedException {
        var report = report(query);
        if (report.isPresent()) {
            ledger.writeNow(tables -> {
                new Conversions(tables).count(report.get());
                return true;
            });
        }
        return Answer.PICTURE;
    }

    private static Optional<Report> report(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        try {
            var bytes = query.getBytes(StandardCharsets.UTF_8);
            return FormParser.parse("application/x-www-form-urlencoded", bytes)
                    .flatMap(form -> form.first("xml").or(() -> form.first("XML")))
                    .flatMap(ConversionBeacon::parsed);
        } catch (NumberFormatException _) {
            LOG.debug("A conversion has no number where there should be one");
            return Optional.empty();
        }
    }

    private static Optional<Report> parsed(String xml) {
        try {
            var in = ElementReader.open(new StringReader(xml));
            ElementReader.toRoot(in);
            var root = ElementReader.read(in);
            return text(root, "action").equalsIgnoreCase("conversion")
                    ? Optional.of(report(root))
                    : Optional.empty();
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static Report report(Element root) {
        return new Report(
                number(root, "member_id"),
                number(root, "job_id"),
                number(root, "BatchID"),
                number(root, "sub_id"),
                text(root, "email"),
                number(root, "original_link_id"),
                shortened(text(root, "link_alias"), LONGEST_ALIAS),
                data(root));
    }

    private static List<Datum> data(Element root) {
        return root.everything()
                .filter(element -> element.is("data"))
                .limit(MOST_DATA)
                .map(element ->
                        new Datum(
                                shortened(element.attribute("unit"), LONGEST_UNIT),
                                element.attribute("amt").strip()))
                .filter(datum -> datum.amount().matches("-?\\d{1,15}(\\.\\d{1,6})?"))
                .toList();
    }

    private static long number(Element root, String name) {
        var text = text(root, name);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static String text(Element root, String name) {
        return root.find(name).map(Element::text).map(String::strip).orElse("");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
