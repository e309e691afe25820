/** The register's facts by which every service authorises: parties, appointments, entrustments. */
@NullMarked
package org.gongcai.platform.parties;

import org.jspecify.annotations.NullMarked;
