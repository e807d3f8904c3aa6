import { Divider, NavLink as MenuLink } from '@mantine/core';
import { Fragment } from 'react';
import { NavLink } from 'react-router';
import { useMessages } from '../i18n';
import { areaGroups } from './areas';
import { messages } from './messages';
import classes from './Navigation.module.css';

/** The menu at the side. */
export function Navigation() {
  const t = useMessages(messages);
  return (
    <nav aria-label={t('navigation')}>
      {areaGroups.map((group, index) => (
        <Fragment key={group[0]!.path}>
          {index > 0 && <Divider my={6} />}
          {group.map(({ path, label, icon: Icon }) => (
            <MenuLink
              key={path}
              component={NavLink}
              to={`/${path}`}
              className={classes.link!}
              label={t(label)}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            />
          ))}
        </Fragment>
      ))}
    </nav>
  );
}
