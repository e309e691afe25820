package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallAttempts extends JpaRepository<CallAttempt, UUID> {

    /** With those of before a move, which start the counting anew. */
    int countByInvitation(UUID invitation);

    List<CallAttempt> findByInvitationOrderByAttempt(UUID invitation);

    /** Everything that was written down about the calls of one person, as evidence. */
    default byte[] evidence(UUID invitation, DrawVault vault) {
        var made =
                findByInvitationOrderByAttempt(invitation).stream()
                        .map(each -> each.made(vault))
                        .toList();
        return Json.bytes(made);
    }
}
