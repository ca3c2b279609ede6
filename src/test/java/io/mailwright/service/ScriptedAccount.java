package io.mailwright.service;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.Transport;
import io.mailwright.xmlapi.XmlApi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An account that answers what a test has written down, and can be cut off in mid-answer. */
final class ScriptedAccount implements Transport {
    private static final Pattern CALL =
            Pattern.compile(
                    "<system_name>(.*?)</system_name>.*?<action>(.*?)</action>(.*)",
                    Pattern.DOTALL);

    final Map<Long, String> lists = new TreeMap<>();
    final Map<Long, List<String>> people = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    String unsubscribed = "";

    /** Answers of retrieve_sub for this list break off in the middle. */
    long broken = -1;

    /** Done before each call is answered. */
    Runnable before = () -> {};

    XmlApi api() {
        return new XmlApi(this, () -> new Credentials("u", "p"), 1);
    }

    void list(long id, String name, String type) {
        lists.put(id, "<list_name>%s</list_name><list_type>%s</list_type>".formatted(name, type));
        people.put(id, new ArrayList<>());
    }

    void person(long list, long id, String email, String status, String firstName) {
        people.get(list)
                .add(
                        "<subscriber>%s<Email__Address>%s</Email__Address><EmailType>HTML</EmailType>"
                                        .formatted(id == 0 ? "" : "<id>" + id + "</id>", email)
                                + "<Status>%s</Status><First__Name>%s</First__Name></subscriber>"
                                        .formatted(status, firstName));
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        var call = CALL.matcher(document);
        if (!call.find()) {
            throw new IllegalArgumentException(document);
        }
        calls.add(call.group(1) + " " + call.group(2) + " " + value(document, "search_value"));
        before.run();
        var answer =
                "<exacttarget><system>"
                        + answer(call.group(2), document)
                        + "</system></exacttarget>";
        boolean cut =
                call.group(2).equals("retrieve_sub")
                        && value(document, "search_value").equals("" + broken);
        if (cut) {
            answer = answer.substring(0, answer.length() / 2);
        }
        try {
            return reading.read(
                    new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure.Unreachable("cut off", e);
        }
    }

    private String answer(String action, String document) {
        var id = value(document, "search_value");
        return switch (action) {
            case "retrieve_attrbs" ->
                    "<profile><attribute><name>First Name</name><data_type>text</data_type>"
                            + "</attribute></profile>";
            case "retrieve_sub" ->
                    "<list><subscribers>"
                            + String.join("", people.get(Long.parseLong(id)))
                            + "</subscribers></list>";
            case "retrieve" -> document.contains("masterunsub") ? unsubscribes() : list(id);
            case "jobretrieve" ->
                    "<tracking><error>910</error><error_description>Unknown action"
                            + "</error_description></tracking>";
            default -> throw new IllegalArgumentException(action);
        };
    }

    private String unsubscribes() {
        return "<tracking><masterunsub>" + unsubscribed + "</masterunsub></tracking>";
    }

    private String list(String id) {
        if (!id.isEmpty()) {
            int count = people.get(Long.parseLong(id)).size();
            return "<list>%s<subscriber_count>%d</subscriber_count></list>"
                    .formatted(lists.get(Long.parseLong(id)), count);
        }
        var ids = new StringBuilder("<list>");
        lists.keySet().forEach(list -> ids.append("<listid>").append(list).append("</listid>"));
        return ids.append("</list>").toString();
    }

    private static String value(String document, String element) {
        var found = Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(document);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public String host() {
        return "scripted";
    }

    @Override
    public void close() {}
}
