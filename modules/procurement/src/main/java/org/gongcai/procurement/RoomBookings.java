package org.gongcai.procurement;

import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps two projects out of one room at one time. */
@Component
class RoomBookings {

    private final Rooms rooms;
    private final Projects projects;
    private final TransactionTemplate apart;

    RoomBookings(Rooms rooms, Projects projects, PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.projects = projects;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Refuses a room that another project of the authority has; holds it until this ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Project project, BookedSession session) {
        var room = locked(project.plan().authority(), session.place());
        long clashing =
                projects.countInRoom(
                        room.authority(),
                        room.place(),
                        session.startsAt(),
                        session.endsAt(),
                        project.id());
        if (clashing > 0) {
            throw Refusals.venueBooked(session);
        }
    }

    private Room locked(UUID authority, String place) {
        return rooms.findByAuthorityAndPlace(authority, place)
                .orElseGet(() -> begun(authority, place));
    }

    private Room begun(UUID authority, String place) {
        try {
            apart.executeWithoutResult(status -> rooms.save(new Room(authority, place)));
        } catch (DataIntegrityViolationException e) {
            // Another transaction booked the room for the first time in this moment.
        }
        return rooms.findByAuthorityAndPlace(authority, place).orElseThrow();
    }
}
