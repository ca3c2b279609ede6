package io.mailwright.service;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.concurrent.CancellationException;

/**
 * Reads the figures of lists again after people on them changed, so that what is shown as of some
 * time was so at that time. Thread-safe; one at a time, so that what was read later stays.
 */
public final class ListFigures {
    private static final Logger LOG = LoggerFactory.getLogger(ListFigures.class);

    private final XmlApi api;
    private final ListStore lists;

    public ListFigures(XmlApi api, Database cache) {
        this.api = api;
        this.lists = new ListStore(cache);
    }

    /**
     * Reads them, as far as the account answers: the change they follow has been made, so nothing
     * that goes wrong here may say otherwise.
     *
     * @return whether all were read
     */
    public synchronized boolean readAgain(Collection<Long> listIds) {
        try {
            for (long id : listIds) {
                lists.save(api.send(new RetrieveList(id)));
            }
            return true;
        } catch (Failure | CancellationException e) {
            LOG.info("Figures of lists are not read again: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
