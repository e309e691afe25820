package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.AppointmentView;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The keys with which people sign in their organisation's name, made on their own devices. */
@Controller
class SigningKeyPages {

    private static final Set<Role> BIDDERS = Set.of(Role.SUPPLIER);

    /** Who signs the specification and the nonces of a draw. */
    private static final Set<Role> DRAWING =
            Set.of(Role.PURCHASER, Role.AGENCY, Role.INSPECTOR, Role.SUPPLIER);

    private final IntegrityApi register;

    SigningKeyPages(IntegrityApi register) {
        this.register = register;
    }

    @GetMapping("/supplier/keys")
    ModelAndView ofBidder() {
        return page("/supplier/keys", "/supplier", BIDDERS, "");
    }

    @GetMapping("/keys")
    ModelAndView own() {
        return page("/keys", "/work", DRAWING, purpose(Caller.current().roles()));
    }

    /** For what its holder signs with the key, as the texts name it. */
    private static String purpose(Set<Role> roles) {
        if (roles.contains(Role.AGENCY) || roles.contains(Role.PURCHASER)) {
            return ".draws";
        }
        return roles.contains(Role.INSPECTOR) ? ".watches" : "";
    }

    private ModelAndView page(String path, String back, Set<Role> roles, String purpose) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("path", path);
        model.put("back", back);
        model.put("keys", register.keys());
        model.put("names", names(roles));
        model.put("purpose", purpose);
        return new ModelAndView("supplierKeys", model);
    }

    /** The credit codes under which the caller may sign. */
    private List<Choice> names(Set<Role> roles) {
        return register.me().appointments().stream()
                .filter(appointment -> roles.contains(appointment.role()))
                .map(AppointmentView::party)
                .distinct()
                .map(party -> new Choice(party.creditCode().value(), party.name()))
                .toList();
    }

    @PostMapping("/supplier/keys/{keyId}/revoke")
    ModelAndView revokeOfBidder(@PathVariable String keyId) {
        register.revokeKey(keyId);
        return new ModelAndView("redirect:/supplier/keys");
    }

    @PostMapping("/keys/{keyId}/revoke")
    ModelAndView revoke(@PathVariable String keyId) {
        register.revokeKey(keyId);
        return new ModelAndView("redirect:/keys");
    }
}
