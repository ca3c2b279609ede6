package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Has a group found out anew; answers the id of the batch that does it, to be asked after with
 * {@link InquireBatch} ({@code subscribers-lists.md} S19, grade F).
 */
public record RefreshGroup(long groupId) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "refresh_group"),
                Element.of("sub_action", ""),
                Element.of("search_value", groupId),
                Element.of("search_value2", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        long id = Answers.id(system, "groupAsyncID", 0);
        if (id == 0) {
            throw new Failure.Malformed(
                    "The account did not say what to ask after the refresh by", null);
        }
        return id;
    }
}
