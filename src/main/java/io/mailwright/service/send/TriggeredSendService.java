package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.service.Unsent;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddDefinition;
import io.mailwright.xmlapi.call.FireTriggeredSend;
import io.mailwright.xmlapi.call.UpdateDefinition;

import java.util.List;

/** Messages one by one, by definitions the account has. Thread-safe. */
public final class TriggeredSendService {
    private final XmlApi api;

    public TriggeredSendService(XmlApi api) {
        this.api = api;
    }

    /**
     * Has the account send a message to each recipient. It is asked once: where no answer came,
     * asking again might send twice.
     *
     * @return why some were left out, in the account's words
     * @throws Failure.Refused if the account will not, or has nobody left to send to
     * @throws Failure.Unreachable if no answer came; unless {@link Unsent} is certain, messages may
     *     then be on their way
     */
    public List<String> fire(TriggeredSend send) {
        try {
            return api.send(new FireTriggeredSend(send));
        } catch (Failure.Unreachable lost) {
            if (Unsent.isCertain(lost)) {
                throw lost;
            }
            throw new Failure.Unreachable(
                    "%s. Whether the account sends the message is not known: look before you try again"
                            .formatted(lost.getMessage()),
                    lost);
        }
    }

    /**
     * Makes a definition.
     *
     * @param values with a name, an e-mail and a list
     */
    public void add(String key, DefinitionValues values) {
        api.send(new AddDefinition(key, values));
    }

    /** Changes a definition; its content becomes that of its e-mail now. */
    public void update(String key, DefinitionValues values) {
        api.send(new UpdateDefinition(key, values));
    }
}
