package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.ObservationEvent.BodyFigures;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;

/** What one fact adds to the figures of one inspection body, by the day of the fact. */
@Entity
@Table(schema = "disclosure", name = "inspection_figure")
class InspectionFigure {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private String body;
    private String bodyName;

    @Column(name = "year_no")
    private int year;

    @Column(name = "month_no")
    private int month;

    private int invited;
    private int attended;
    private int declined;
    private int irregularities;
    private int answered;
    private int monitorings;
    private int findings;
    private int eliminated;

    @SuppressWarnings("NullAway.Init")
    protected InspectionFigure() {}

    private InspectionFigure(Event fact, String body, String bodyName) {
        var day = LegalTime.dateOf(fact.occurredAt());
        id = id(fact, body);
        this.body = body;
        this.bodyName = bodyName;
        year = day.getYear();
        month = day.getMonthValue();
    }

    /** The same for the same fact told again. */
    private static UUID id(Event fact, String body) {
        var name = fact.eventId() + body;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static InspectionFigure of(Event fact, BodyFigures added) {
        var figure = new InspectionFigure(fact, added.body(), added.name());
        figure.invited = added.invited();
        figure.attended = added.attended();
        figure.declined = added.declined();
        figure.irregularities = added.irregularities();
        figure.answered = added.answered();
        return figure;
    }

    static InspectionFigure monitoring(Event fact, String body, String name) {
        var figure = new InspectionFigure(fact, body, name);
        figure.monitorings = 1;
        return figure;
    }

    static InspectionFigure findings(Event fact, String body, String name, int count) {
        var figure = new InspectionFigure(fact, body, name);
        figure.findings = count;
        return figure;
    }

    static InspectionFigure eliminated(Event fact, String body, String name, int count) {
        var figure = new InspectionFigure(fact, body, name);
        figure.eliminated = count;
        return figure;
    }

    UUID id() {
        return id;
    }
}
