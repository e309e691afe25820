package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalRecord;
import org.gongcai.contracts.EvaluatorDrawApi.SlipFile;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sealed scans of draws made elsewhere, for those who conduct these and for inspectors. They
 * name whoever was drawn: until names are shown there is their hash alone, and reading one before
 * the award is put on record.
 */
@Service
@PreAuthorize("isAuthenticated()")
class Slips {

    private static final Logger log = LoggerFactory.getLogger(Slips.class);
    private static final int LARGEST_PIECE = 1 << 20;

    private final Draws draws;
    private final Documents documents;
    private final Parts parts;
    private final NameHours hours;
    private final SeatEvents events;

    Slips(Draws draws, Documents documents, Parts parts, NameHours hours, SeatEvents events) {
        this.draws = draws;
        this.documents = documents;
        this.parts = parts;
        this.hours = hours;
        this.events = events;
    }

    ExternalRecord shown(Draw draw, ExternalDraw made) {
        var slip = documents.require(made.slip());
        return new ExternalRecord(
                made.slipNumber(),
                made.operator(),
                made.observers(),
                slip.sha256(),
                areNamesShown(draw) ? new SlipFile(slip.name(), slip.type(), slip.size()) : null);
    }

    private boolean areNamesShown(Draw draw) {
        return draw.state() == DrawState.PUBLISHED || hours.areNamesShown(draw.project());
    }

    @Transactional
    public byte[] content(UUID id, long offset) {
        var draw = draws.findById(id).filter(parts::mayLook).orElseThrow(Draws::unknown);
        var reader = reader(draw);
        var made = draw.externalRecord().orElseThrow(Draws::unknown);
        if (!areNamesShown(draw)) {
            throw Refused.of("slip-sealed", "抽取记录的扫描件载有专家姓名，目前还不能查阅")
                    .remedy("开标完成后、评审开始前 60 分钟起可以查阅；此前只公开它的摘要");
        }
        var slip = Json.read(made, ExternalDraw.class).slip();
        if (draw.state() != DrawState.PUBLISHED) {
            events.documentRead(id, slip, Caller.current().person(), reader);
        }
        log.info("Read the slip of draw {}", draw.number());
        return documents.piece(slip, offset, LARGEST_PIECE);
    }

    private PartyRef reader(Draw draw) {
        if (parts.conducts(draw)) {
            return parts.conducting(draw).party();
        }
        return parts.inspecting(draw)
                .map(Appointment::party)
                .orElseThrow(() ->
                        Refused.of("not-yours", "抽取记录的扫描件只供组织采购的单位和监督人员查看")
                                .remedy("请向组织采购的单位索取")
                                .wording("slip"));
    }
}
