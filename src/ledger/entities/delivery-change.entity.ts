import { Entity, PrimaryColumn } from 'typeorm';

/** A change that a delivery tells. */
@Entity('delivery_change')
export class DeliveryChangeEntity {
  @PrimaryColumn('text', { name: 'delivery_id' })
  deliveryId!: string;

  @PrimaryColumn('integer', { name: 'change_id' })
  changeId!: number;
}
