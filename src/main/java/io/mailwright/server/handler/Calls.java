package io.mailwright.server.handler;

import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.ImageLibrary;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Envelope;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All calls the server knows; checks who asks, and finds who answers. Thread-safe. */
public final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** Known wishes nobody offers ({@code envelope.md} E8, 911). */
    private static final Set<Route> NOT_OFFERED =
            Set.of(
                    new Route(ApiSystem.EMAIL, "edit"),
                    new Route(ApiSystem.EMAIL, "delete"),
                    new Route(ApiSystem.JOB, "cancel"));

    private final Login login;
    private final Map<Route, CallHandler> handlers;

    public Calls(Login login, Engine engine) {
        this.login = login;
        this.handlers =
                all(engine).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        handler -> handler.route().key(), Function.identity()));
    }

    private static List<CallHandler> all(Engine engine) {
        var calls = new ArrayList<CallHandler>();
        calls.addAll(account(engine));
        calls.addAll(emails(engine));
        calls.addAll(sends(engine));
        calls.addAll(tracking(engine));
        calls.add(new RetrieveFeatures(calls));
        return calls;
    }

    private static List<CallHandler> emails(Engine engine) {
        var store = engine.store();
        var files = engine.files();
        var body = new EmailBody(files);
        return List.of(
                new AddHtmlEmail(store, body),
                new AddTextEmail(store, body),
                new RetrieveEmails(store),
                new RetrieveEmailBody(store),
                new MoveFiles(files, new ImageLibrary(store, engine.data().resolve("images"))));
    }

    private static List<CallHandler> sends(Engine engine) {
        var store = engine.store();
        Runnable sending = engine.sending()::wake;
        var calls =
                new ArrayList<CallHandler>(
                        List.of(
                                new SendJob(store, sending),
                                new SendSingle(store, sending),
                                new RetrieveOverdue(store),
                                new AddTriggeredSend(store, sending),
                                new AddDefinition(store),
                                new UpdateDefinition(store)));
        calls.addAll(SettleOverdue.all(store, sending));
        return calls;
    }

    private static List<CallHandler> account(Engine engine) {
        var store = engine.store();
        return List.of(
                new Ping(),
                new RetrieveAttributes(store),
                new AddAttribute(store),
                new AddList(store),
                new EditList(store),
                new DeleteList(store),
                new RetrieveLists(store),
                new RetrieveListSubscribers(store),
                new RetrieveGroups(store),
                new AddGroup(store),
                new EditGroup(store),
                new DeleteGroup(store),
                new RefreshGroup(engine),
                new InquireBatch(store),
                new ImportFile(engine),
                new RetrieveImportStatus(store),
                new AddSubscriber(store),
                new EditSubscriber(store),
                new RetrieveSubscriber(store),
                new DeleteSubscriber(store),
                new MasterUnsubscribeAddresses(store));
    }

    private static List<CallHandler> tracking(Engine engine) {
        var store = engine.store();
        var calls =
                new ArrayList<CallHandler>(
                        List.of(
                                new RetrieveMasterUnsubscribes(store),
                                new RetrieveSummary(store),
                                new RetrieveJobs(store),
                                new RetrieveSingle(store),
                                new RetrieveLeavers(store)));
        calls.addAll(RetrieveEvents.all(store));
        calls.addAll(RequestExport.all(engine));
        calls.add(new RefuseEnterpriseExport());
        return calls;
    }

    /** Carries out what is asked for, checking in the order of {@code envelope.md} E11.9 (X). */
    public Outcome answer(Envelope envelope) {
        if (!login.matches(envelope.username(), envelope.password())) {
            return Outcome.refused(new ApiError(ErrorCode.LOGIN_FAILED));
        }
        var request = envelope.system();
        return ApiSystem.named(request.text("system_name"))
                .map(system -> answer(system, request))
                .orElseGet(() -> Outcome.refused(new ApiError(ErrorCode.INVALID_SYSTEM)));
    }

    private Outcome answer(ApiSystem system, Element request) {
        var asked = new Route(system, request.text("action"), request.text("sub_action"));
        var handler = handlers.get(asked.key());
        if (handler == null) {
            return Outcome.refused(system, system.wireName() + " ?", unknown(asked));
        }
        var call = handler.route().toString();
        try {
            var reply = handler.handle(new CallRequest(request));
            return new Outcome(call, 0, system, reply);
        } catch (ApiError e) {
            return Outcome.refused(system, call, e);
        } catch (RuntimeException e) {
            LOG.error("{} failed", call, e);
            return Outcome.refused(system, call, new ApiError(ErrorCode.INTERNAL));
        }
    }

    private static ApiError unknown(Route asked) {
        var name = asked.system().wireName();
        return NOT_OFFERED.contains(new Route(asked.system(), asked.key().action()))
                ? new ApiError(ErrorCode.NOT_OFFERED, name, asked.action())
                : new ApiError(ErrorCode.UNKNOWN_ACTION, name, asked.action(), asked.subAction());
    }
}
