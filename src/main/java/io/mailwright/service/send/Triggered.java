package io.mailwright.service.send;

import io.mailwright.cache.Database;
import io.mailwright.xmlapi.XmlApi;

/** All that has to do with triggered sends of an account. Thread-safe. */
public record Triggered(
        TriggeredSendService sends, Definitions definitions, TriggeredBatches batches) {
    /** Of the account behind {@code api}, whose local copy is {@code copy}. */
    public static Triggered of(XmlApi api, Database copy) {
        var sends = new TriggeredSendService(api);
        return new Triggered(
                sends, new Definitions(sends, copy), new TriggeredBatches(sends, copy));
    }
}
