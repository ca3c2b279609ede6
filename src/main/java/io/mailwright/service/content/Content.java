package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.service.FilePlace;
import io.mailwright.xmlapi.XmlApi;

import java.time.InstantSource;

/**
 * All that has to do with what is written in an account: the library of this computer and the
 * account's own e-mails. Its file is opened when something of it is first asked for.
 */
public record Content(
        ContentLibrary library,
        Folders folders,
        Blocks blocks,
        Pictures pictures,
        Pages pages,
        MailFiles files,
        AccountEmails emails,
        Thumbnails thumbnails,
        Personalisation personalisation,
        Editors editors,
        Publisher publisher,
        PushedEmails pushed) {
    /** A window's work on an item. */
    public Desk desk(long item) {
        return new Desk(library, editors, item);
    }

    /** Of the account behind {@code api}, whose local copy is {@code copy}. */
    public static Content of(XmlApi api, FilePlace place, Database copy) {
        var library = new ContentLibrary(copy, InstantSource.system());
        var pictures = new Pictures(library, api, place, copy);
        var publisher = new Publisher(library, pictures, api, copy);
        return new Content(
                library,
                new Folders(copy),
                new Blocks(library),
                pictures,
                new Pages(pictures),
                new MailFiles(library, pictures),
                new AccountEmails(api, copy),
                new Thumbnails(copy),
                new Personalisation(library, copy),
                new Editors(),
                publisher,
                new PushedEmails(library, publisher, copy));
    }
}
