package io.mailwright.xmlapi.bulk;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.xmlapi.call.JobSummaries;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;
import io.mailwright.xmlapi.wire.EventFields;
import io.mailwright.xmlapi.wire.WireStatus;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the ZIP of an export one element at a time, however large it is ({@code tracking.md} T17,
 * X). Nothing is unpacked to the disk; what is not known is skipped.
 */
public final class BulkFile {
    private static final int NEWEST = 1;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final BulkReader reader;

    private BulkFile(BulkReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the whole file.
     *
     * @throws Failure.FileUnusable if it cannot be read, is no export or is of a newer form; what
     *     was handed over before has to be forgotten then
     */
    public static void read(Path zip, BulkReader reader) {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            var entry = in.getNextEntry();
            if (entry == null || !entry.getName().endsWith(".xml")) {
                throw unusable(zip, "it holds no XML", null);
            }
            new BulkFile(reader).read(in, zip);
        } catch (ZipException e) {
            throw unusable(zip, "it is no ZIP, or is damaged", e);
        } catch (IOException e) {
            throw unusable(zip, "it could not be read to its end", e);
        }
    }

    private void read(InputStream file, Path zip) {
        try {
            var in = ElementReader.open(file);
            ElementReader.toRoot(in);
            if (!in.getLocalName().equals("bulkasync")) {
                throw unusable(zip, "it is no export", null);
            }
            if (version(in) > NEWEST) {
                throw unusable(zip, "it is of a newer form than this program reads", null);
            }
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    element(in);
                }
            }
        } catch (XMLStreamException e) {
            throw unusable(zip, "its XML is broken or cut off", e);
        }
    }

    private static int version(XMLStreamReader root) {
        var version = root.getAttributeValue(null, "version");
        return version != null && version.matches("[0-9]{1,6}")
                ? Integer.parseInt(version)
                : NEWEST;
    }

    private void element(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "jobs", "subscribers", "events" -> {}
            case "job" -> reader.jobs().accept(job(ElementReader.read(in)));
            case "subscriber" -> reader.people().accept(person(ElementReader.read(in)));
            case "event" ->
                    EventFields.of(ElementReader.read(in))
                            .read()
                            .map(AddressedEvent::event)
                            .ifPresent(reader.events());
            default -> ElementReader.read(in);
        }
    }

    private static BulkJob job(Element job) {
        var summary = JobSummaries.read(job);
        return new BulkJob(
                number(job.attribute("jobID")),
                job.attribute("test").equalsIgnoreCase("true"),
                summary,
                job.text("additional"),
                job.child("lists").stream()
                        .flatMap(lists -> lists.all("listid").stream())
                        .map(list -> number(list.text()))
                        .toList());
    }

    private static BulkPerson person(Element person) {
        var attributes = new LinkedHashMap<String, String>();
        for (var child : person.children()) {
            attributes.put(AttributeNames.toAttribute(child.name()), child.text());
        }
        var email = attributes.remove(Attribute.EMAIL_ADDRESS);
        return new BulkPerson(
                number(person.attribute("subid")),
                email == null ? "" : email,
                WireStatus.parse(person.attribute("status")).orElse(null),
                WireTime.parseDateTime(person.attribute("joined")).orElse(null),
                WireTime.parseDateTime(person.attribute("unsubscribed")).orElse(null),
                attributes);
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static Failure unusable(Path zip, String why, @Nullable Exception cause) {
        return new Failure.FileUnusable(zip, why + ": fetch the export again", cause);
    }
}
