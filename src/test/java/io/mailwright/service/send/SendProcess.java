package io.mailwright.service.send;

import io.mailwright.cache.Database;
import io.mailwright.service.content.AccountEmails;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;

import java.net.URI;
import java.nio.file.Path;

/** A process that has a draft sent, to be killed. */
final class SendProcess {
    private SendProcess() {}

    /** The address of the API, the local copy and the draft. */
    static void main(String[] args) {
        try (var line = new HttpTransport(URI.create(args[0]));
                var copy = Database.open(Path.of(args[1]))) {
            var api = new XmlApi(line, () -> new Credentials("a", "a"), 1);
            var sends = new SendService(api, copy);
            var guided =
                    new GuidedSends(
                            copy, new AccountEmails(api, copy), sends, new Audiences(api, copy));
            System.out.println("ready");
            System.out.flush();
            long draft = Long.parseLong(args[2]);
            guided.send(draft, guided.drafts().find(draft).plan());
            System.out.println("sent");
        }
    }
}
